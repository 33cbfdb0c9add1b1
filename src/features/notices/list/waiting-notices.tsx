import { SectionTitle } from '@/components/cards/section-title';
import { MoreRows } from '@/components/waiting/more-rows';
import { usePages } from '@/lib/answers/use-pages';
import { NoticeCard } from './notice-card';

/** Notices that a second person has to look at, in front of all others; nothing where none waits. */
export function WaitingNotices({ communityId }: { communityId: string }) {
  const waiting = usePages('notices.listNotices', { communityId, state: 'waitingApproval' });
  const rows = waiting.answer.data ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <SectionTitle title="等复核的" hint="写的人不能自己复核" />
      {rows.map((one) => (
        <NoticeCard key={one.id} notice={one} />
      ))}
      <MoreRows more={waiting.more} isFetchingMore={waiting.isFetchingMore} />
    </>
  );
}
