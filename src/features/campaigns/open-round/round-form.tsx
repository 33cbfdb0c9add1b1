import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Campaign } from '@/contract/campaigns';
import { ActionButton } from '@/components/buttons/action-button';
import { FaultPath } from '@/components/forms/field-fault';
import { ActionBar } from '@/components/page/action-bar';
import { Screen } from '@/components/page/screen';
import { roleOf } from '@/lib/accessible/web-only';
import { useAnswer } from '@/lib/answers/use-answer';
import { useForm } from '@/lib/forms/use-form';
import { replaceWith } from '@/lib/pages/routes';
import { newActionId } from '@/lib/wire/new-action-id';
import { AudienceCard } from './audience-card';
import { CopiedCard } from './copied-card';
import { ForecastCard, forecastWords, type Forecast } from './forecast-card';
import { QuestionsCard } from './questions-card';
import { audienceOf, openingOf, titleOf, type RoundDraft } from './round-draft';
import { NameCard, RulesCard } from './rules-card';
import type { Around } from './term-words';

interface Props {
  communityId: string;
  around: Around;
  first: RoundDraft;
  /** The round it is a copy of. */
  copied: Campaign | null;
}

/** The number that the next campaign of a kind will have. */
const nextNumber = ({ campaigns }: Around, kind: RoundDraft['kind']): number =>
  Math.max(0, ...campaigns.filter((one) => one.kind === kind).map(({ number }) => number)) + 1;

/** Everything about a round on one page, and below it how many households it is for. */
export function RoundForm({ communityId, around, first, copied }: Props) {
  const [draft, setDraft] = useState(first);
  const [campaignId] = useState(newActionId);
  const change = (part: Partial<RoundDraft>) => setDraft((known) => ({ ...known, ...part }));
  const forecast = useAnswer('campaigns.countAudience', { communityId, audience: audienceOf(draft) });
  const form = useForm('doorKnocks.openRound', () => void replaceWith('staffCampaign', { campaignId }));
  const title = titleOf(draft, nextNumber(around, draft.kind));
  const open = async (counted: number) => {
    const opened = await form.run(
      openingOf(draft, { communityId, campaignId, title: title.trim(), counted }),
    );
    if (!opened) await forecast.refetch();
  };
  return (
    <Screen
      title="开始一次行动"
      wide
      bottom={<OpenBar forecast={forecast.data} form={form} onOpen={(counted) => void open(counted)} />}
    >
      <FaultPath.Provider value={String(form.refused?.details.path ?? '')}>
        <View className="desk-grid">
          <View>
            {copied ? <CopiedCard campaign={copied} /> : null}
            <NameCard draft={draft} title={title} onChange={change} />
            <AudienceCard around={around} draft={draft} onChange={change} />
            <ForecastCard answer={forecast} />
          </View>
          <View>
            {draft.kind === 'round' ? <RulesCard draft={draft} onChange={change} /> : null}
            <QuestionsCard
              communityId={communityId}
              form={draft.form}
              onChange={(questions) => change({ form: questions })}
            />
          </View>
        </View>
      </FaultPath.Provider>
    </Screen>
  );
}

interface BarProps {
  forecast: Forecast | undefined;
  form: Pick<ReturnType<typeof useForm<'doorKnocks.openRound'>>, 'isRunning' | 'refused'>;
  onOpen: (counted: number) => void;
}

/** How many it is for, why it was refused, and the button that opens it for exactly so many. */
function OpenBar({ forecast, form: { isRunning, refused }, onOpen }: BarProps) {
  const counted = forecast?.households ?? 0;
  const note = refused ? (
    <View className="campaign-refused" {...roleOf('alert')}>
      {refused.message}
    </View>
  ) : (
    forecast && forecastWords(forecast)
  );
  return (
    <ActionBar note={note ?? '正在数有多少户'}>
      <ActionButton size="bar" isRunning={isRunning} isDisabled={counted === 0} onTap={() => onOpen(counted)}>
        {counted > 0 ? `开始，走 ${counted} 户` : '开始'}
      </ActionButton>
    </ActionBar>
  );
}
