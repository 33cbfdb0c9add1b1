import type { CaptainCode } from '@/contract/communities';
import type { createFromFile as procedure } from '@/contract/setup';
import type { Context } from '../../kernel/context';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { listEntrances } from '../households/public';
import { createCommunity, inviteCaptains } from '../org/public';
import type { CommunityPlan, PlannedCaptain } from './community-file/community-plan';
import type { FileFault } from './community-file/fault';
import { openFile } from './community-file/open-file';
import { layOutCommunity } from './lay-out-community';

/**
 * Whole or not at all, by the deeds of the guide one after another. Refuses UNREADABLE_WORKBOOK, COMMUNITY_FILE_FAULTY
 * with the first fault, COMMUNITY_NAME_TAKEN.
 */
export const createFromFile: Handler<typeof procedure> = async (ctx, { file, actionId }) => {
  const { plan, faults } = await openFile(file);
  refuseFaulty(faults);
  const { communityName, countyName, teamName } = plan;
  const made = await createCommunity(ctx, { communityName, countyName, teamName, actionId });
  await layOutCommunity(ctx, made.communityId, plan);
  return { ...made, captains: await invite(ctx, made.communityId, plan, actionId) };
};

function refuseFaulty(faults: readonly FileFault[]): void {
  const [first] = faults;
  if (first) throw new Refusal('COMMUNITY_FILE_FAULTY', { ...first, count: faults.length });
}

async function invite(
  ctx: Context,
  communityId: string,
  { captains }: CommunityPlan,
  actionId: string,
): Promise<CaptainCode[]> {
  if (captains.length === 0) return [];
  const known = await listEntrances(ctx.db, communityId);
  const idOf = new Map(known.map((one) => [keyOf(one), one.entranceId]));
  const asked = captains.map((one) => ({ entranceId: idOf.get(keyOf(one)) ?? '', forName: one.forName }));
  return (await inviteCaptains(ctx, { communityId, captains: asked, actionId })).rows;
}

const keyOf = ({ buildingNo, entranceNo }: Omit<PlannedCaptain, 'forName'>): string =>
  `${buildingNo}\n${entranceNo}`;
