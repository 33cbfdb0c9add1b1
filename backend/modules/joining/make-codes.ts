import type { makeCodes as procedure } from '@/contract/building-codes';
import type { Handler } from '../../kernel/implement';
import * as buildingCodes from './building-codes';
import { makeCode } from './make-code';

/** A new community has them all with one tap; those that hang already stay good. */
export const makeCodes: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const buildings = await buildingCodes.listOfBuildings(ctx.db, communityId, null);
  let made = 0;
  for (const { id, buildingId } of buildings) {
    if (id === null && (await makeCode(ctx, { communityId, buildingId }))) made += 1;
  }
  return { made };
};
