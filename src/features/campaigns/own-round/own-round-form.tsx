import { useState } from 'react';
import { audienceOf } from '@/components/audience/audience-draft';
import type { CampaignKind } from '@/contract/campaigns';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { FaultPath } from '@/components/forms/field-fault';
import { Screen } from '@/components/page/screen';
import { useAnswer } from '@/lib/answers/use-answer';
import { useForm } from '@/lib/forms/use-form';
import { goBack } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import type { OutputOf } from '@/lib/wire/api';
import { newActionId } from '@/lib/wire/new-action-id';
import { ForecastCard } from '../open-round/forecast-card';
import { OpenBar } from '../open-round/open-bar';
import { QuestionsCard } from '../open-round/questions-card';
import { emptyDraft, openingOf, titleOf, type RoundDraft } from '../open-round/round-draft';
import { NameCard, RulesCard } from '../open-round/rules-card';
import { templatesOf } from '../open-round/templates';
import { LikeLastCard } from './like-last-card';
import { asOpened, audiencesOf, groupsOf, likeLast, likeNone, type OwnAudience } from './own-draft';

export interface OwnPlace {
  communityId: string;
  entranceId: string;
}

interface Props {
  place: OwnPlace;
  opening: OutputOf<'doorKnocks.getOwnOpening'>;
}

/** What is given out free is staff's. */
const ownKinds = ['round', 'rollCall'] as const satisfies readonly CampaignKind[];

/** A captain's round on one page: like the last or a new one, whom of the own doors, and how many they are. */
export function OwnRoundForm({ place, opening: { last, templates, nextNumbers } }: Props) {
  const [filled, setFilled] = useState<RoundDraft>(() => ({
    ...emptyDraft(now()),
    ...(last && likeLast(last)),
  }));
  const [whom, setWhom] = useState<OwnAudience>('all');
  const [campaignId] = useState(newActionId);
  const change = (part: Partial<RoundDraft>) => setFilled((known) => ({ ...known, ...part }));
  const draft = asOpened(filled, groupsOf(whom, last));
  const audience = audienceOf(draft);
  const forecast = useAnswer('doorKnocks.countOwnAudience', { ...place, audience });
  const form = useForm('doorKnocks.openOwnRound', goBack);
  const isRound = draft.kind === 'round';
  const title = titleOf(draft, isRound ? nextNumbers.round : nextNumbers.rollCall);
  const open = async (counted: number) => {
    const opened = await form.run({
      ...openingOf(draft, { communityId: place.communityId, campaignId, title: title.trim(), counted }),
      entranceId: place.entranceId,
    });
    if (!opened) await forecast.refetch();
  };
  return (
    <Screen
      title="在楼里开一轮"
      bottom={<OpenBar forecast={forecast.data} form={form} onOpen={(counted) => void open(counted)} />}
    >
      <FaultPath.Provider value={String(form.refused?.details.path ?? '')}>
        {last && isRound ? (
          <LikeLastCard
            place={place}
            last={last}
            isLike={draft.clonedFrom !== null}
            onChange={(isLike) => change(isLike ? likeLast(last) : likeNone(now()))}
          />
        ) : null}
        <NameCard kinds={ownKinds} draft={draft} title={title} onChange={change} />
        <Card>
          <SectionTitle title="走哪些户" hint="只走归您管的单元" />
          <Choice options={audiencesOf(last)} value={whom} onChange={setWhom} />
        </Card>
        <ForecastCard answer={forecast} />
        {isRound ? (
          <>
            <QuestionsCard
              templates={templatesOf(templates)}
              savedIn={null}
              form={draft.form}
              onChange={(questions) => change({ form: questions })}
            />
            <RulesCard draft={draft} onChange={change} />
          </>
        ) : null}
      </FaultPath.Provider>
    </Screen>
  );
}
