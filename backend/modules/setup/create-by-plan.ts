import type { CaptainCode } from '@/contract/communities';
import type { Context } from '../../kernel/context';
import { listEntrances } from '../households/public';
import { foundCommunity, inviteCaptains } from '../org/public';
import type { CommunityPlan, PlannedCaptain } from './community-file/community-plan';
import { layOutCommunity } from './lay-out-community';

/** What making a community takes of a call; a command at the terminal can give it too. */
export type Founding = Pick<Context, 'db' | 'now' | 'secrets' | 'actor'>;

export interface Made {
  communityId: string;
  grantId: string;
  captains: CaptainCode[];
}

/** The deeds of the guide one after another. Refuses COMMUNITY_NAME_TAKEN. */
export async function createByPlan(ctx: Founding, plan: CommunityPlan): Promise<Made> {
  const { communityName, countyName, teamName } = plan;
  const made = await foundCommunity(ctx, { communityName, countyName, teamName });
  await layOutCommunity(ctx, made.communityId, plan);
  return { ...made, captains: await invite(ctx, made.communityId, plan) };
}

async function invite(
  ctx: Founding,
  communityId: string,
  { captains }: CommunityPlan,
): Promise<CaptainCode[]> {
  const known = await listEntrances(ctx.db, communityId);
  const idOf = new Map(known.map((one) => [keyOf(one), one.entranceId]));
  const asked = captains.map((one) => ({ entranceId: idOf.get(keyOf(one)) ?? '', forName: one.forName }));
  return (await inviteCaptains(ctx, { communityId, captains: asked })).rows;
}

const keyOf = ({ buildingNo, entranceNo }: Omit<PlannedCaptain, 'forName'>): string =>
  `${buildingNo}\n${entranceNo}`;
