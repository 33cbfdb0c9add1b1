import type { correctMove as procedure } from '@/contract/parcels';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { isStaff } from '../runs/list-runs';
import { refuseUnknown } from './move-parcels';
import * as parcelEvents from './parcel-events';

const nothing = { kind: 'void', tripId: null, stationId: null, runId: null } as const;

/**
 * A declaration that something said was wrong, with what is right in its place or nothing. What was said stays to be read.
 * Of two corrections of one thing the later deed stands.
 */
export const correctMove: Handler<typeof procedure> = async (
  ctx,
  { communityId, eventId, parcelIds, right },
) => {
  const said = await parcelEvents.holdSaid(ctx.db, communityId, eventId, parcelIds);
  if (said.length < new Set(parcelIds).size) throw new Refusal('NOT_FOUND');
  if (said.some(({ kind }) => kind === 'packed')) throw new Refusal('MOVE_IS_PACKING');
  await refuseOthers(ctx, communityId, said);
  if (right) await refuseUnknown(ctx, communityId, right);
  const deed = { communityId, deedId: ctx.actionId, heardAt: ctx.now, by: ctx.actor.accountId };
  const target = right ? parcelEvents.targetOf(right) : nothing;
  await parcelEvents.correct(ctx.db, deed, target, { wrongId: eventId, parcelIds });
  return { parcels: said.length };
};

async function refuseOthers(
  ctx: Context,
  communityId: string,
  said: readonly parcelEvents.SaidRow[],
): Promise<void> {
  if (said.every(({ by }) => by === ctx.actor.accountId) || (await isStaff(ctx, communityId))) return;
  throw new Refusal('NOT_YOUR_MOVE');
}
