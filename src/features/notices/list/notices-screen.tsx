import { ActionButton } from '@/components/buttons/action-button';
import { MessageCard } from '@/components/cards/message-card';
import { ActionBar } from '@/components/page/action-bar';
import { InCommunity } from '@/components/page/in-community';
import { Screen } from '@/components/page/screen';
import { Loaded } from '@/components/waiting/loaded';
import { MoreRows } from '@/components/waiting/more-rows';
import { usePages } from '@/lib/answers/use-pages';
import { go } from '@/lib/pages/routes';
import { useDesk } from '@/lib/session/use-desk';
import { NoticeCard } from './notice-card';
import { NoticesTable } from './notices-table';
import { WaitingNotices } from './waiting-notices';
import '../staff-notices.scss';

const write = () => go('staffWriteNotice', { corrects: '' });
const bar = (
  <ActionBar>
    <ActionButton size="bar" onTap={write}>
      发公告
    </ActionButton>
  </ActionBar>
);

const empty = (
  <MessageCard
    icon="messages"
    title="还没有发过公告"
    hint="先选发给哪些户，看清楚能告诉到多少户，再发；谁还不知道，一户一户都看得到"
    action={<ActionButton onTap={write}>发公告</ActionButton>}
  />
);

/** What was told to whom: what waits for a second person in front, then the newest. */
export function NoticesScreen() {
  return <InCommunity>{({ communityId }) => <Notices communityId={communityId} />}</InCommunity>;
}

function Notices({ communityId }: { communityId: string }) {
  const { answer, more, isFetchingMore } = usePages('notices.listNotices', { communityId });
  const isDesk = useDesk();
  const isThere = (answer.data ?? []).length > 0;
  return (
    <Screen title="公告" wide bottom={isThere ? bar : null}>
      <WaitingNotices communityId={communityId} />
      {isDesk ? (
        <NoticesTable answer={answer} more={more} isFetchingMore={isFetchingMore} empty={empty} />
      ) : (
        <>
          <Loaded answer={answer} isEmpty={(rows) => rows.length === 0} empty={empty}>
            {(rows) =>
              rows
                .filter(({ state }) => state !== 'waitingApproval')
                .map((one) => <NoticeCard key={one.id} notice={one} />)
            }
          </Loaded>
          <MoreRows more={more} isFetchingMore={isFetchingMore} />
        </>
      )}
    </Screen>
  );
}
