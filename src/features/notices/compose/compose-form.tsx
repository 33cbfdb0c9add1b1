import { View } from '@tarojs/components';
import { useState } from 'react';
import { AudienceCard } from '@/components/audience/audience-card';
import type { Around } from '@/components/audience/term-words';
import { Card } from '@/components/cards/card';
import { SectionTitle } from '@/components/cards/section-title';
import { FaultPath } from '@/components/forms/field-fault';
import { Screen } from '@/components/page/screen';
import type { NoticeTemplate } from '@/contract/notice-templates';
import { useForm } from '@/lib/forms/use-form';
import { replaceWith } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { newActionId } from '@/lib/wire/new-action-id';
import { Begun } from './begun-card';
import { countingWords } from './counting-words';
import { ComposeBar } from './compose-bar';
import { ForecastCard, forecastWords } from './forecast-card';
import { everyKind, KindCard } from './kind-card';
import { missingOf, writingOf, type NoticeDraft, type SecondPerson } from './notice-draft';
import { SecondPersonCard } from './second-person-card';
import { HowCard, WhenCard } from './sending-card';
import { missingOfSecond, needsSecond, relayWords, sendWord } from './sending-words';
import { TextCard } from './text-card';
import { useForecast } from './use-forecast';
import { useNoticeDraft } from './use-notice-draft';

interface Props {
  communityId: string;
  around: Around;
  templates: readonly NoticeTemplate[];
  first: NoticeDraft;
  /** The title of the notice that it puts right; null when it is a new one. */
  corrected: string | null;
}

/** Everything about a notice on one page: what, the words, to whom, how far it reaches, and who has to look at it first. */
export function ComposeForm({ communityId, around, templates, first, corrected }: Props) {
  const { draft, change, drop, isBegun, beginAnew } = useNoticeDraft(communityId, first);
  const [noticeId] = useState(newActionId);
  const [second, setSecond] = useState<SecondPerson>({ by: 'colleague', typed: '', reason: '' });
  const answer = useForecast(communityId, draft);
  const households = answer.data?.forecast.households ?? 0;
  const isTwo = needsSecond(draft, answer.data);
  const form = useForm('notices.writeNotice', () => {
    drop();
    void replaceWith('staffNotice', { noticeId });
  });
  const missing =
    missingOf(draft, now()) ?? (isTwo ? missingOfSecond(second) : null) ?? countingWords(answer);
  const send = async (isAgain: boolean) => {
    const overlapsWith = isAgain ? (answer.data?.overlaps ?? []).map((one) => one.noticeId) : [];
    const counted = { communityId, noticeId, counted: households, overlapsWith };
    const writing = writingOf(draft, { ...counted, now: now(), second: isTwo ? second : null });
    if (writing && !(await form.run(writing))) await answer.refetch();
  };
  return (
    <Screen
      title={corrected === null ? '发公告' : '更正公告'}
      wide
      bottom={
        <ComposeBar
          word={sendWord({ households, draft, second: isTwo ? second : null })}
          missing={missing}
          note={answer.data ? forecastWords(answer.data.forecast) : undefined}
          form={form}
          onSend={(isAgain) => void send(isAgain)}
        />
      }
    >
      <FaultPath.Provider value={String(form.refused?.details.path ?? '')}>
        {isBegun ? <Begun onAnew={beginAnew} /> : null}
        {corrected === null ? null : <Corrects title={corrected} />}
        <View className="desk-grid">
          <View>
            <KindCard
              communityId={communityId}
              kinds={everyKind}
              draft={draft}
              templates={templates}
              onChange={change}
            />
            <TextCard communityId={communityId} draft={draft} isStaff onChange={change} />
            <AudienceCard
              communityId={communityId}
              title="发给"
              extra={answer.data ? `${households} 户` : null}
              around={around}
              draft={draft}
              onChange={change}
            />
          </View>
          <View>
            <WhenCard draft={draft} onChange={change} />
            <HowCard draft={draft} offered={answer.data?.offered ?? []} canDrill onChange={change} />
            <ForecastCard answer={answer} isExercise={draft.isExercise} relayWords={relayWords(draft)} />
            {isTwo ? (
              <SecondPersonCard
                households={households}
                isLevelChange={draft.kind === 'levelChange'}
                second={second}
                onChange={setSecond}
              />
            ) : null}
          </View>
        </View>
      </FaultPath.Provider>
    </Screen>
  );
}

const Corrects = ({ title }: { title: string }) => (
  <Card look="due">
    <SectionTitle title={`更正“${title}”`} hint="发出去以后，原来那条会划掉；收到过的户都会再收到这一条" />
  </Card>
);
