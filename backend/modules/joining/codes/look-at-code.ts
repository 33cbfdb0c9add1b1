import type { lookAtCode as procedure } from '@/contract/joining';
import type { Handler } from '../../../kernel/implement';
import { placeLabel } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import { findBuilding } from '../../households/public';
import { openBuildingCode } from './open-building-code';

/** A stranger learns where they stand, and no more: no rooms, no names, no numbers. */
export const lookAtCode: Handler<typeof procedure> = async (ctx, { buildingCode }) => {
  const { communityId, buildingId } = await openBuildingCode(ctx, buildingCode);
  const building = await findBuilding(ctx.db, { communityId, buildingId });
  if (!building) throw new Refusal('BUILDING_CODE_NOT_VALID');
  return { communityId, communityName: await placeLabel(ctx.db, 'community', { communityId }), ...building };
};
