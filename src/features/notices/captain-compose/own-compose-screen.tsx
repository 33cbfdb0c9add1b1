import { useState } from 'react';
import { audienceOf } from '@/components/audience/audience-draft';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { Choice } from '@/components/forms/choice';
import { FaultPath } from '@/components/forms/field-fault';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { useAnswer } from '@/lib/answers/use-answer';
import { useForm } from '@/lib/forms/use-form';
import { goBack } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { newActionId } from '@/lib/wire/new-action-id';
import { Begun } from '../compose/begun-card';
import { countingWords } from '../compose/counting-words';
import { ComposeBar } from '../compose/compose-bar';
import { ForecastCard, forecastWords } from '../compose/forecast-card';
import { KindCard } from '../compose/kind-card';
import { emptyDraft, missingOf, plainWritingOf } from '../compose/notice-draft';
import { HowCard, WhenCard } from '../compose/sending-card';
import { relayWords, sendWord } from '../compose/sending-words';
import { TextCard } from '../compose/text-card';
import { useSettledText } from '../compose/use-forecast';
import { useNoticeDraft } from '../compose/use-notice-draft';
import { groupsOf, ownKinds, tooMany, whomOf, whoms } from './own-notice';
import '../staff-notices.scss';

interface Place {
  communityId: string;
  entranceId: string;
}

/** A captain writes a notice to her own doors of a building. */
export const OwnComposeScreen = ({ entranceId }: { entranceId: string }) => (
  <InCommunity>{({ communityId }) => <Form communityId={communityId} entranceId={entranceId} />}</InCommunity>
);

function Form(place: Place) {
  const [noticeId] = useState(newActionId);
  const { draft, change, drop, isBegun, beginAnew } = useNoticeDraft(place.entranceId, emptyDraft(now()));
  const audience = audienceOf(draft);
  const answer = useAnswer('notices.forecastOwnNotice', {
    ...{ ...place, audience, ...useSettledText(draft), ways: [...draft.ways] },
  });
  const households = answer.data?.forecast.households ?? 0;
  const form = useForm('notices.writeOwnNotice', () => {
    drop();
    goBack();
  });
  const missing = missingOf(draft, now()) ?? tooMany(households) ?? countingWords(answer);
  const send = async (isAgain: boolean) => {
    const overlapsWith = isAgain ? (answer.data?.overlaps ?? []).map((one) => one.noticeId) : [];
    const counted = { communityId: place.communityId, noticeId, counted: households, overlapsWith };
    const writing = plainWritingOf(draft, counted, now());
    if (writing && !(await form.run({ ...writing, entranceId: place.entranceId }))) await answer.refetch();
  };
  return (
    <Screen
      title="在楼里发公告"
      bottom={
        <ComposeBar
          word={sendWord({ households, draft, second: null })}
          missing={missing}
          note={answer.data ? forecastWords(answer.data.forecast) : undefined}
          form={form}
          onSend={(isAgain) => void send(isAgain)}
        />
      }
    >
      <FaultPath.Provider value={String(form.refused?.details.path ?? '')}>
        {isBegun ? <Begun onAnew={beginAnew} /> : null}
        <KindCard
          communityId={place.communityId}
          kinds={ownKinds}
          draft={draft}
          templates={[]}
          onChange={change}
        />
        <TextCard communityId={place.communityId} draft={draft} isStaff={false} onChange={change} />
        <Card>
          <SectionTitle
            title="发给哪些户"
            hint="只发给归您管的单元"
            extra={answer.data ? `${households} 户` : undefined}
          />
          <Choice
            options={whoms}
            value={whomOf(draft)}
            onChange={(whom) => change({ groups: groupsOf(whom), except: [] })}
          />
        </Card>
        <WhenCard draft={draft} onChange={change} />
        <HowCard draft={draft} offered={answer.data?.offered ?? []} canDrill={false} onChange={change} />
        <ForecastCard answer={answer} isExercise={false} relayWords={relayWords(draft)} />
      </FaultPath.Provider>
    </Screen>
  );
}
