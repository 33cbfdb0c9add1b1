import type { removeBuildingGroup as procedure } from '@/contract/places';
import type { Handler } from '../../../kernel/implement';
import * as buildingGroups from './building-groups';
import { holdPlan } from './hold-plan';
import * as stationService from './station-service';

/** Its buildings stay; one that is gone already is no trouble. */
export const removeBuildingGroup: Handler<typeof procedure> = async (ctx, { communityId, groupId }) => {
  await holdPlan(ctx.db, communityId);
  await buildingGroups.remove(ctx.db, communityId, groupId, ctx.now);
  await stationService.follow(ctx.db, communityId, ctx.now);
  return { groupId };
};
