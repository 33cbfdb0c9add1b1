import type { saveBuildingGroup as procedure } from '@/contract/places';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as buildingGroups from './building-groups';
import { holdPlan } from './hold-plan';
import * as stationService from './station-service';

const MOST = 200;

type Wish = Parameters<Handler<typeof procedure>>[1];

/** Makes or changes a named set of buildings. The kind of one that is there never changes. */
export const saveBuildingGroup: Handler<typeof procedure> = async (ctx, wish) => {
  const { communityId, kind, name } = wish;
  await holdPlan(ctx.db, communityId);
  const groupId = wish.groupId ?? (await begin(ctx, wish));
  if (wish.groupId) await refuseUnknown(ctx, wish.groupId, wish);
  if (!(await buildingGroups.rename(ctx.db, { communityId, groupId, kind, name })))
    throw new Refusal('GROUP_NAME_TAKEN', { name });
  const buildingIds = [...new Set(wish.buildingIds)];
  const buildings = await buildingGroups.setMembers(ctx.db, { communityId, groupId, kind }, buildingIds);
  if (buildings < buildingIds.length) throw new Refusal('NOT_FOUND');
  if (kind === 'station') await stationService.follow(ctx.db, communityId, ctx.now);
  return { groupId, buildings };
};

async function begin(ctx: Context, { communityId, kind, name }: Wish): Promise<string> {
  const known = await buildingGroups.list(ctx.db, communityId);
  if (known.length >= MOST) throw new Refusal('TOO_MANY_GROUPS');
  const groupId = await buildingGroups.add(ctx.db, { communityId, groupId: newId(), kind, name }, ctx.now);
  if (!groupId) throw new Refusal('GROUP_NAME_TAKEN', { name });
  return groupId;
}

async function refuseUnknown(ctx: Context, groupId: string, { communityId, kind }: Wish): Promise<void> {
  const known = await buildingGroups.list(ctx.db, communityId);
  if (!known.some((group) => group.id === groupId && group.kind === kind)) throw new Refusal('NOT_FOUND');
}
