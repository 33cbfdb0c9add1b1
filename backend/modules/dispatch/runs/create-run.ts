import type { createRun as procedure } from '@/contract/dispatch';
import { staysWords } from '@/domain/stays-words';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { loadAt, type Loaded } from '../../orders/public';
import * as dropOffs from '../doors/drop-offs';
import { carryOnRun } from '../parcels/carry-on-run';
import { lyingOf } from '../parcels/lying';
import { checkMadeRun } from '../plans/check-made-run';
import { openPickUp } from './open-pick-up';
import * as runs from './runs';
import { whenceOf } from './whence';

/**
 * Loads all that lies sorted at one place for these entrances and goes this way now; what is on a run cannot be loaded
 * twice, and what lies elsewhere stays and is named.
 */
export const createRun: Handler<typeof procedure> = async (
  ctx,
  { communityId, entranceIds, kind, fromStationId },
) => {
  const loaded = await loadAt(ctx.db, communityId, entranceIds, {
    ...{ way: kind, now: ctx.now, from: whenceOf(fromStationId) },
    lying: lyingOf(communityId, ctx.now),
  });
  refuseNothing(loaded);
  const { lines, from } = loaded;
  const stays = loaded.stays.map(({ name, parcels }) => ({ name, parcels }));
  const householdIds = [...new Set(lines.map(({ householdId }) => householdId))];
  const runId = newId();
  const made = { communityId, id: runId, createdAt: ctx.now, createdBy: ctx.actor.accountId, kind };
  await runs.add(ctx.db, { ...made, from });
  const households = await dropOffs.addAll(ctx.db, communityId, runId, lines);
  await carryOnRun(ctx.db, { communityId, runId, from, householdIds, now: ctx.now });
  if (kind === 'pickUp') await openPickUp(ctx, { communityId, runId }, householdIds);
  const pieces = lines.reduce((sum, line) => sum + line.quantity, 0);
  const violations = kind === 'toDoor' ? await checkMadeRun(ctx, { communityId, runId, from }) : [];
  return { runId, households, pieces, violations, stays };
};

function refuseNothing({ lines, stays }: Loaded): void {
  if (lines.length > 0) return;
  if (stays.length === 0) throw new Refusal('NOTHING_SORTED');
  const where = staysWords(stays);
  const isAboard = stays.some(({ place }) => place === 'vehicle' || place === 'run');
  if (isAboard) throw new Refusal('GOODS_ABOARD', { where });
  throw new Refusal('GOODS_ELSEWHERE', { where });
}
