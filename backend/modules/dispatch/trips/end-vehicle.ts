import type { endVehicle as procedure } from '@/contract/trips';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as vehicles from './vehicles';

/** Takes a vehicle out of use; one that is out already is no trouble. */
export const endVehicle: Handler<typeof procedure> = async (ctx, { communityId, vehicleId }) => {
  await vehicles.holdAll(ctx.db, communityId);
  const vehicle = (await vehicles.list(ctx.db, communityId)).find(({ id }) => id === vehicleId);
  if (vehicle && (await vehicles.isInUse(ctx.db, communityId, vehicleId)))
    throw new Refusal('VEHICLE_IN_USE', { name: vehicle.name });
  await vehicles.end(ctx.db, communityId, vehicleId, ctx.now);
  return { vehicleId };
};
