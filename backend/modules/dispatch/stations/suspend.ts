import type { suspend as procedure } from '@/contract/stations';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as vehicles from '../trips/vehicles';
import * as stationRows from './station-rows';
import * as suspensions from './suspensions';
import { tellWaiting } from './tell-waiting';

type Input = Parameters<Handler<typeof procedure>>[1];

/** Stops carrying, and tells whoever waits for something of it, once and with the new time. */
export const suspend: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, scope, reason } = input;
  const expectedUntil = new Date(input.expectedUntil);
  if (expectedUntil <= ctx.now) throw new Refusal('SUSPENDED_IN_PAST');
  const target = await targetOf(ctx, input);
  const open = await suspensions.listOpen(ctx.db, communityId);
  const suspensionId = newId();
  const made = { communityId, scope, reason, expectedUntil, at: ctx.now, by: ctx.actor.accountId };
  if (!(await suspensions.begin(ctx.db, { ...made, ...target, id: suspensionId })))
    throw new Refusal('SUSPENDED_ALREADY', { reason: reasonOf(open, scope, target) });
  const row = { ...made, ...target, id: suspensionId, begunAt: ctx.now, endedAt: null, targetName: null };
  return { suspensionId, toldHouseholds: await tellWaiting(ctx, communityId, row) };
};

/** What stands still; refuses NOT_FOUND for a station or a vehicle that is not there. */
async function targetOf(
  { db }: Context,
  { communityId, scope, stationId, vehicleId }: Input,
): Promise<{ stationId: string | null; vehicleId: string | null }> {
  if (scope === 'everything') return { stationId: null, vehicleId: null };
  if (scope === 'station') {
    if (!stationId || !(await stationRows.isThere(db, communityId, stationId)))
      throw new Refusal('NOT_FOUND');
    return { stationId, vehicleId: null };
  }
  const known = await vehicles.list(db, communityId);
  if (!vehicleId || !known.some(({ id }) => id === vehicleId)) throw new Refusal('NOT_FOUND');
  return { stationId: null, vehicleId };
}

const reasonOf = (
  open: readonly suspensions.SuspensionRow[],
  scope: Input['scope'],
  { stationId, vehicleId }: { stationId: string | null; vehicleId: string | null },
): string =>
  open.find((one) => one.scope === scope && one.stationId === stationId && one.vehicleId === vehicleId)
    ?.reason ?? '';
