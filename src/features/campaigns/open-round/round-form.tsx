import { View } from '@tarojs/components';
import { useState } from 'react';
import { AudienceCard } from '@/components/audience/audience-card';
import { audienceOf } from '@/components/audience/audience-draft';
import type { Around } from '@/components/audience/term-words';
import { FaultPath } from '@/components/forms/field-fault';
import { Screen } from '@/components/page/screen';
import { useAnswer } from '@/lib/answers/use-answer';
import { useForm } from '@/lib/forms/use-form';
import { replaceWith } from '@/lib/pages/routes';
import type { OutputOf } from '@/lib/wire/api';
import { newActionId } from '@/lib/wire/new-action-id';
import { BatchGoods } from './batch-goods';
import { CopiedCard, type CopiedRound } from './copied-card';
import { RoundExceptions } from './exceptions-sheet';
import { ForecastCard } from './forecast-card';
import { OpenBar } from './open-bar';
import { QuestionsCard } from './questions-card';
import { openingOf, titleOf, type RoundDraft } from './round-draft';
import { everyKind, NameCard, RulesCard } from './rules-card';
import { useTemplates } from './templates';

interface Props {
  communityId: string;
  around: Around;
  first: RoundDraft;
  /** The round it is a copy of. */
  copied: CopiedRound | null;
  /** The free goods that it hands out. */
  batch?: OutputOf<'purchasing.getBatch'>;
}

/** The number that the next campaign of a kind will have. */
const nextNumber = ({ campaigns }: Around, kind: RoundDraft['kind']): number =>
  Math.max(0, ...campaigns.filter((one) => one.kind === kind).map(({ number }) => number)) + 1;

/** Everything about a round on one page, and below it how many households it is for. */
export function RoundForm({ communityId, around, first, copied, batch }: Props) {
  const [draft, setDraft] = useState(first);
  const [campaignId] = useState(newActionId);
  const templates = useTemplates(communityId);
  const change = (part: Partial<RoundDraft>) => setDraft((known) => ({ ...known, ...part }));
  const forecast = useAnswer('campaigns.countAudience', { communityId, audience: audienceOf(draft) });
  const form = useForm(
    'doorKnocks.openRound',
    () => void replaceWith(batch ? 'staffHandOut' : 'staffCampaign', { campaignId }),
  );
  const title = titleOf(draft, nextNumber(around, draft.kind));
  const open = async (counted: number) => {
    const opening = openingOf(draft, { communityId, campaignId, title: title.trim(), counted });
    const opened = await form.run(batch ? { ...opening, batchId: batch.id } : opening);
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
            {copied ? (
              <CopiedCard
                round={copied}
                list={(onClose) => (
                  <RoundExceptions
                    communityId={communityId}
                    campaignId={copied.campaignId}
                    onClose={onClose}
                  />
                )}
              />
            ) : null}
            {batch ? <BatchGoods batch={batch} households={forecast.data?.households ?? null} /> : null}
            <NameCard kinds={batch ? ['handOut'] : everyKind} draft={draft} title={title} onChange={change} />
            <AudienceCard
              communityId={communityId}
              title="走哪些户"
              around={around}
              draft={draft}
              onChange={change}
            />
            <ForecastCard answer={forecast} />
          </View>
          <View>
            {draft.kind === 'round' ? <RulesCard draft={draft} onChange={change} /> : null}
            <QuestionsCard
              templates={templates}
              savedIn={communityId}
              form={draft.form}
              onChange={(questions) => change({ form: questions })}
            />
          </View>
        </View>
      </FaultPath.Provider>
    </Screen>
  );
}
