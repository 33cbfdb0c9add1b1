import type { bringNotFetched as procedure } from '@/contract/pick-ups';
import type { Handler } from '../../../kernel/implement';
import { announce } from '../../../kernel/outbox';
import { bringToDoors } from '../../households/public';
import { announcementOf } from '../../messages/public';
import { settle } from '../../orders/public';
import * as dropOffs from '../doors/drop-offs';
import { holdRuns, holdThere } from './not-fetched';

/**
 * What was not fetched lies sorted again for the next run to the doors, and their households are told. What somebody
 * fetched meanwhile stays fetched and is counted.
 */
export const bringNotFetched: Handler<typeof procedure> = async (ctx, { communityId, dropOffIds }) => {
  await holdRuns(ctx.db, communityId, dropOffIds);
  const there = await holdThere(ctx.db, communityId, dropOffIds);
  const entry = { communityId, at: ctx.now, by: ctx.actor.accountId, enteredFrom: 'phone' } as const;
  const said = { outcome: 'noAnswer', happenedAt: ctx.now.toISOString() } as const;
  const words = there.map(({ dropOffId }) => ({ ...said, dropOffId }));
  await dropOffs.confirm(ctx.db, entry, words);
  const back = there.map(({ dropOffId }) => ({ dropOffId, destination: 'sorted' as const }));
  await settle(ctx.db, communityId, back);
  await bringToDoors(
    ctx,
    communityId,
    there.map(({ householdId }) => householdId),
  );
  await announce(
    ctx,
    there.map(({ dropOffId, householdId }) =>
      announcementOf({ communityId, kind: 'toBeBrought', householdId, about: dropOffId, facts: {} }),
    ),
  );
  return { households: there.length, fetchedMeanwhile: new Set(dropOffIds).size - there.length };
};
