import type { CarryLimits } from '@/contract/carry-limits';
import type { listVolunteers as procedure } from '@/contract/runs';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { listHolders, type Holder } from '../../org/public';
import * as runs from './runs';
import * as volunteerLimits from './volunteer-limits';

/** The volunteers of the community by name. Names lie sealed, so that they are put in order here: at most 1,000. */
export const listVolunteers: Handler<typeof procedure> = async (ctx, { communityId, cursor, limit }) => {
  const all = await listHolders(ctx, { role: 'volunteer', communityId });
  const from = cursor === undefined ? 0 : placeAfter(all, cursor);
  const shown = all.slice(from, from + limit);
  const inHand = await runs.countInHand(ctx.db, communityId);
  const shownIds = shown.map(({ id }) => id);
  const written = await volunteerLimits.listOf(ctx.db, communityId, shownIds);
  return {
    rows: shown.map(({ id, name }) => ({
      ...{ id, name, runsInHand: inHand.get(id) ?? 0 },
      ...limitsOf(written, id),
    })),
    next: from + limit < all.length ? (shown[shown.length - 1]?.id ?? null) : null,
  };
};

function limitsOf(written: ReadonlyMap<string, CarryLimits>, id: string): { limits?: CarryLimits } {
  const limits = written.get(id);
  return limits ? { limits } : {};
}

/** The cursor is the last person of the page before; somebody who is no volunteer any more leads nowhere. */
function placeAfter(all: readonly Holder[], lastId: string): number {
  const last = all.findIndex(({ id }) => id === lastId);
  if (last >= 0) return last + 1;
  throw new Refusal('INVALID_INPUT', { field: '页码', path: 'cursor', reason: '请从第一页重新打开' });
}
