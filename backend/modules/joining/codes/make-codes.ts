import type { makeCodes as procedure } from '@/contract/building-codes';
import type { Handler } from '../../../kernel/implement';
import * as buildingCodes from './building-codes';
import { newCode } from './new-code';

/** A new community has them all with one tap; those that hang already stay good. */
export const makeCodes: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const buildings = await buildingCodes.listOfBuildings(ctx.db, communityId, null);
  const without = buildings.filter(({ id }) => id === null);
  const codes = without.map(({ buildingId }) => newCode(ctx, { communityId, buildingId }).row);
  return { made: await buildingCodes.addWhereNone(ctx.db, codes) };
};
