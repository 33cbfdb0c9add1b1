import type { listVehicles as procedure } from '@/contract/trips';
import type { Handler } from '../../../kernel/implement';
import * as vehicles from './vehicles';

/** The vehicles in use, by name. */
export const listVehicles: Handler<typeof procedure> = async (ctx, { communityId }) => ({
  rows: await vehicles.list(ctx.db, communityId),
});
