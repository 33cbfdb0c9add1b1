import type { RoundKind } from '@/contract/campaigns';
import { openCampaign, type Opener, type Opening } from '../../campaigns/public';
import * as rounds from './rounds';
import { tellOfRound } from './tell-of-round';

/**
 * A campaign with its cells, and what is asked at its doors, in one transaction; those who can answer are told. Refuses
 * AUDIENCE_EMPTY, AUDIENCE_CHANGED, DEADLINE_PASSED.
 */
export async function openOver(
  ctx: Opener,
  { form, success, buttons, clonedFrom, ...opening }: Opening & { kind: RoundKind } & rounds.RoundRow,
) {
  const { communityId, campaignId } = opening;
  const opened = await openCampaign(ctx, opening);
  await rounds.insert(ctx.db, { communityId, campaignId }, { form, success, buttons, clonedFrom });
  await tellOfRound(ctx, opening);
  return { campaignId, ...opened };
}
