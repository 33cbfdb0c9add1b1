import type { markSorted as procedure } from '@/contract/dispatch';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { sortAt } from '../../orders/public';
import { packSorted } from '../parcels/pack-sorted';

/** All received goods of these entrances lie sorted by household, and all that is sorted has a label. */
export const markSorted: Handler<typeof procedure> = async (ctx, { communityId, entranceIds }) => {
  const lines = await sortAt(ctx.db, communityId, entranceIds);
  if (lines.length === 0) throw new Refusal('NOTHING_RECEIVED');
  await packSorted(ctx, communityId, entranceIds);
  return {
    pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
    households: new Set(lines.map((line) => line.householdId)).size,
  };
};
