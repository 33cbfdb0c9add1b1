import { View } from '@tarojs/components';
import { Buttons } from '@/components/buttons/buttons';
import { Tap } from '@/components/buttons/tap';
import { Card } from '@/components/cards/card';
import { Row } from '@/components/cards/row';
import { SectionTitle } from '@/components/cards/section-title';
import { Pill } from '@/components/words/pill';
import { useDueCount, useDueNotices } from '@/lib/answers/due-notices';
import type { Home } from '@/lib/answers/use-home';
import { go } from '@/lib/pages/routes';
import { useNow } from '@/lib/phone/clock';
import { AnswerButtons } from './answer-buttons';
import { useNoticesHere, type OwnNoticeHere } from './own-notice-here';
import { noticeHint, stateOf } from './own-notice-words';
import { RefusedAnswers } from './refused-answers';
import '../notices.scss';

/** The notices that wait for an answer of the own household, above all else on its first screen; nothing when none does. */
export function DueCards({ home }: { home: Home }) {
  const rows = useDueNotices(home).data?.rows ?? [];
  const notices = useNoticesHere(rows);
  const shown = notices.filter(({ isDue }) => isDue).length;
  const others = useDueCount(home) - shown;
  return (
    <>
      <RefusedAnswers />
      {notices.map((notice) => (
        <DueCard key={notice.id} home={home} notice={notice} />
      ))}
      {others > 0 ? (
        <Card className="card--rows">
          <Row title={`还有 ${others} 条公告要看`} onTap={() => go('messages')} />
        </Card>
      ) : null}
    </>
  );
}

function DueCard({ home, notice }: { home: Home; notice: OwnNoticeHere }) {
  const now = useNow(60_000);
  const state = stateOf(notice, now);
  const open = () => go('residentNotice', { householdId: home.householdId, noticeId: notice.id });
  const look = notice.isUrgent ? 'urgent' : 'due';
  return (
    <Card look={notice.isDue ? look : 'plain'}>
      <Tap className="due-notice" onTap={open}>
        <SectionTitle
          title={notice.title}
          hint={noticeHint(notice, now)}
          extra={state ? <Pill tone={state.tone}>{state.word}</Pill> : null}
        />
        <View className="due-notice__body">{notice.body}</View>
      </Tap>
      {notice.isDue ? (
        <Buttons>
          <AnswerButtons home={home} notice={notice} size="inline" />
        </Buttons>
      ) : null}
    </Card>
  );
}
