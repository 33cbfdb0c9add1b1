import { View } from '@tarojs/components';
import { ActionButton } from '@/components/buttons/action-button';
import { ReadAloud } from '@/components/buttons/read-aloud';
import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { ActionBar } from '@/components/page/action-bar';
import { PageHead } from '@/components/page/page-head';
import { Screen } from '@/components/page/screen';
import { HouseholdPicture } from '@/components/pictures/household-picture';
import { Loaded } from '@/components/waiting/loaded';
import { Pill } from '@/components/words/pill';
import type { OwnNotice } from '@/contract/own-notices';
import { spokenWords } from '@/domain/notice-texts';
import type { Home } from '@/lib/answers/use-home';
import { startAt } from '@/lib/pages/routes';
import { useNow } from '@/lib/phone/clock';
import { OwnTurnCard } from '../call-up/own-turn';
import { AnswerButtons } from './answer-buttons';
import { NoticeStands, NoticeStruck } from './notice-stands';
import { NoticeTitle } from './notice-title';
import { useNoticesHere, type OwnNoticeHere } from './own-notice-here';
import { isLive, noticeHint, stateOf } from './own-notice-words';
import { RefusedAnswers } from './refused-answers';
import { useNoteOpened, useOwnNotice } from './use-own-notice';
import { useShareNotice } from './use-share-notice';
import '../notices.scss';

const TITLE = '公告';

/** For somebody who opened a shared card and belongs to no household here. */
export const NobodyToTell = () => (
  <Screen title={TITLE}>
    <MessageCard
      title="公告只给住户看"
      hint="加入自己家以后，发给您家的公告在“消息”里"
      action={<ActionButton onTap={() => startAt('home')}>回首页</ActionButton>}
    />
  </Screen>
);

/** One notice as a household reads it; opening it says that it was read. */
export function NoticeScreen({ home, noticeId }: { home: Home; noticeId: string }) {
  const answer = useOwnNotice(home, noticeId);
  useShareNotice(answer.data ?? null);
  if (answer.data) return <Opened home={home} notice={answer.data} />;
  return (
    <Screen title={TITLE}>
      <Loaded answer={answer}>{() => null}</Loaded>
    </Screen>
  );
}

function Opened({ home, notice }: { home: Home; notice: OwnNotice }) {
  useNoteOpened(home, notice);
  const now = useNow(60_000);
  const [here] = useNoticesHere([notice]);
  if (!here) return null;
  const isAsking = isLive(here, now) && here.acknowledgedAt === null;
  return (
    <Screen title={TITLE} bottom={isAsking ? <AnswerBar home={home} notice={here} /> : null}>
      <RefusedAnswers />
      <Head notice={here} now={now} />
      <NoticeStruck home={home} notice={here} />
      {here.kind === 'callUp' && isLive(here, now) ? <OwnTurnCard home={home} noticeId={here.id} /> : null}
      <Card>
        <View className="notice-body">{here.body}</View>
        <ReadAloud text={spokenWords(`${here.title}。${here.body}`)} />
      </Card>
      <NoticeStands home={home} notice={here} now={now} />
      {here.pictureIds.map((pictureId, at) => (
        <HouseholdPicture key={pictureId} home={home} title={`图 ${at + 1}`} pictureId={pictureId} />
      ))}
    </Screen>
  );
}

function Head({ notice, now }: { notice: OwnNoticeHere; now: string }) {
  const state = stateOf(notice, now);
  return (
    <PageHead
      title={<NoticeTitle notice={notice} />}
      hint={noticeHint(notice, now)}
      extra={state ? <Pill tone={state.tone}>{state.word}</Pill> : null}
    />
  );
}

const AnswerBar = ({ home, notice }: { home: Home; notice: OwnNoticeHere }) => (
  <ActionBar note={notice.asksToAcknowledge ? '点一下，就不用人再来问您' : undefined}>
    <AnswerButtons home={home} notice={notice} size="bar" />
  </ActionBar>
);
