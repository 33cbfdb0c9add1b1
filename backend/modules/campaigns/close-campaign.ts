import type { closeCampaign as procedure } from '@/contract/campaigns';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as campaigns from './campaigns';
import { countsOf } from './cells/counts';
import { keepCells } from './cells/keep-cells';

/**
 * Closes a campaign when nobody is missing: its audience is asked once more first, so that whoever moved in a moment ago
 * has a cell too. Refuses CELLS_OPEN, CELLS_CONTESTED, CAMPAIGN_CLOSED.
 */
export const closeCampaign: Handler<typeof procedure> = async (ctx, { communityId, campaignId }) => {
  const campaign = await campaigns.hold(ctx.db, communityId, campaignId);
  if (!campaign) throw new Refusal('NOT_FOUND');
  if (campaign.closedAt) throw new Refusal('CAMPAIGN_CLOSED');
  await keepCells(ctx, communityId, campaign);
  const counts = await countsOf(ctx.db, communityId, campaignId, ctx.now);
  if (counts.open > 0) throw new Refusal('CELLS_OPEN', { open: counts.open });
  if (counts.contested > 0) throw new Refusal('CELLS_CONTESTED', { contested: counts.contested });
  await campaigns.close(ctx.db, communityId, campaignId, { by: ctx.actor.accountId, at: ctx.now, counts });
  return { campaignId, counts };
};
