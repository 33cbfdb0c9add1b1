import type { getCampaign as procedure } from '@/contract/campaigns';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as campaigns from './campaigns';
import { countsOf } from './cells/counts';
import { toCampaign } from './to-campaign';

/** A campaign with what its cells come to now. */
export const getCampaign: Handler<typeof procedure> = async (ctx, { communityId, campaignId }) => {
  const row = await campaigns.find(ctx.db, communityId, campaignId);
  if (!row) throw new Refusal('NOT_FOUND');
  return toCampaign(row, await countsOf(ctx.db, communityId, campaignId, ctx.now));
};
