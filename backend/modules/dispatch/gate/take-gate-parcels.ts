import type { takeGateParcels as procedure } from '@/contract/gate';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { addForGate } from '../doors/more-doors';
import { refuseOthersRun } from '../runs/refuse-others-run';
import * as runs from '../runs/runs';
import * as gateParcels from './gate-parcels';

/**
 * Parcels go with a run to the doors of their households; a household that the run does not go to yet gets a door. All
 * or none: PARCEL_GONE when one has left the gate. A pick-up carries nothing.
 */
export const takeGateParcels: Handler<typeof procedure> = async (ctx, { communityId, runId, parcelIds }) => {
  const run = await runs.hold(ctx.db, communityId, runId, 'to change it');
  if (!run || run.kind === 'pickUp') throw new Refusal('NOT_FOUND');
  await refuseOthersRun(ctx, communityId, run);
  if (run.finishedAt) throw new Refusal('RUN_FINISHED');
  const parcels = await gateParcels.holdAtGate(ctx.db, communityId, parcelIds);
  if (parcels.length < new Set(parcelIds).size) throw new Refusal('PARCEL_GONE');
  const doors = await addForGate(ctx.db, communityId, runId, parcels);
  const loaded = parcels.flatMap(({ id, householdId }) => {
    const dropOffId = doors.get(householdId);
    return dropOffId ? [{ parcelId: id, dropOffId }] : [];
  });
  // A door of this run that has its outcome takes nothing more.
  if (loaded.length < parcels.length) throw new Refusal('PARCEL_GONE');
  await gateParcels.load(ctx.db, communityId, loaded, { at: ctx.now, by: ctx.actor.accountId });
  return { households: doors.size, parcels: loaded.length };
};
