import type { saveVehicle as procedure } from '@/contract/trips';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as vehicles from './vehicles';

const MOST = 50;

/** Adds a vehicle or changes one that is in use. */
export const saveVehicle: Handler<typeof procedure> = async (ctx, { communityId, vehicleId, ...wish }) => {
  await vehicles.holdAll(ctx.db, communityId);
  const known = await vehicles.list(ctx.db, communityId);
  if (vehicleId && !known.some(({ id }) => id === vehicleId)) throw new Refusal('NOT_FOUND');
  if (!vehicleId && known.length >= MOST) throw new Refusal('TOO_MANY_VEHICLES', { most: MOST });
  const { name, kind, mostGrams, mostPieces, mostCold } = wish;
  const vehicle = { id: vehicleId ?? newId(), name, kind, mostGrams, mostPieces, mostCold };
  if (!(await vehicles.save(ctx.db, communityId, vehicle, ctx.now)))
    throw new Refusal('VEHICLE_NAME_TAKEN', { name });
  return { vehicleId: vehicle.id };
};
