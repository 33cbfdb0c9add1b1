import { Card } from '@/components/cards/card';
import { MessageCard } from '@/components/cards/message-card';
import { Row } from '@/components/cards/row';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { Pill } from '@/components/words/pill';
import type { OwnNotice } from '@/contract/own-notices';
import type { Home } from '@/lib/answers/use-home';
import { usePages } from '@/lib/answers/use-pages';
import { go } from '@/lib/pages/routes';
import { now } from '@/lib/phone/clock';
import { NoticeTitle } from './notice-title';
import { useNoticesHere, type OwnNoticeHere } from './own-notice-here';
import { noticeHint, stateOf } from './own-notice-words';
import { RefusedAnswers } from './refused-answers';

const none = (
  <MessageCard icon="messages" title="还没有公告" hint="社区发给您家的公告会在这里，旧的也能再看" />
);

/** What the own household was told by notices: what is due in front, then the newest; kept on the phone. */
export function OwnNoticeList({ home }: { home: Home }) {
  const { answer, ...more } = usePages('notices.listOwnNotices', home, { keep: true });
  return (
    <>
      <RefusedAnswers />
      <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={none}>
        {(rows) => (
          <>
            <Rows home={home} notices={rows} />
            <MoreRows {...more} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** What waits for an answer stands in a card of its own, above what was. */
function Rows({ home, notices }: { home: Home; notices: readonly OwnNotice[] }) {
  const all = useNoticesHere(notices);
  const due = all.filter(({ isDue }) => isDue);
  const others = all.filter(({ isDue }) => !isDue);
  return (
    <>
      <RowsOf home={home} notices={due} look="due" />
      <RowsOf home={home} notices={others} look="plain" />
    </>
  );
}

function RowsOf({
  home,
  notices,
  look,
}: {
  home: Home;
  notices: readonly OwnNoticeHere[];
  look: 'due' | 'plain';
}) {
  if (notices.length === 0) return null;
  return (
    <Card className="card--rows" look={look}>
      {notices.map((notice) => (
        <NoticeRow key={notice.id} home={home} notice={notice} />
      ))}
    </Card>
  );
}

function NoticeRow({ home: { householdId }, notice }: { home: Home; notice: OwnNoticeHere }) {
  const at = now();
  const state = stateOf(notice, at);
  return (
    <Row
      title={<NoticeTitle notice={notice} />}
      hint={noticeHint(notice, at)}
      extra={state ? <Pill tone={state.tone}>{state.word}</Pill> : null}
      onTap={() => go('residentNotice', { householdId, noticeId: notice.id })}
    />
  );
}
