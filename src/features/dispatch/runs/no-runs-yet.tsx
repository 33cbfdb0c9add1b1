import { ActionButton } from '@/components/buttons/action-button';
import { MessageCard } from '@/components/cards/message-card';
import type { SortingEntrance } from '@/contract/dispatch';
import { go } from '@/lib/pages/routes';
import { useAnswer } from '@/lib/answers/use-answer';

/** No run yet: what stands before one, and the way there. */
export function NoRunsYet({ communityId }: { communityId: string }) {
  const { data } = useAnswer('dispatch.listSorting', { communityId }, { everyMs: 60_000 });
  const { title, hint, way } = nextStep(data?.rows ?? []);
  const toSorting = <ActionButton onTap={() => go('staffSorting')}>{way}</ActionButton>;
  return <MessageCard icon="tasks" title={title} hint={hint} action={way ? toSorting : undefined} />;
}

function nextStep(rows: readonly SortingEntrance[]): { title: string; hint: string; way?: string } {
  const sorted = rows.filter((row) => row.sorted > 0).length;
  if (sorted > 0)
    return { title: `${sorted} 个单元等装车`, hint: '选好单元，一起装成一趟，就有配送单了', way: '去装车' };
  const toSort = rows.filter((row) => row.toSort > 0).length;
  if (toSort > 0)
    return { title: `还没有配送单，${toSort} 个单元待分拣`, hint: '分拣完成的单元可以装车', way: '去分拣' };
  return { title: '还没有配送单', hint: '货到了、分拣好了，就可以装车' };
}
