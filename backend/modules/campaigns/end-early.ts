import type { Context } from '../../kernel/context';
import * as campaigns from './campaigns';
import { settleOpen } from './cells/cells';
import { countsOf } from './cells/counts';

interface Ending {
  communityId: string;
  campaignId: string;
  /** Put right by another, or taken back: nobody need be reached any more. */
  as: 'superseded' | 'withdrawn';
}

/**
 * Ends a campaign that needs nobody any more: its open cells are settled as that, and its numbers kept. One that is closed
 * stays as it is.
 */
export async function endEarly(ctx: Context, { communityId, campaignId, as }: Ending): Promise<void> {
  const campaign = await campaigns.hold(ctx.db, communityId, campaignId);
  if (!campaign || campaign.closedAt) return;
  const { accountId: by } = ctx.actor;
  await settleOpen(ctx.db, { communityId, campaignId }, { settledAs: as, by, now: ctx.now });
  const counts = await countsOf(ctx.db, communityId, campaignId, ctx.now);
  await campaigns.close(ctx.db, communityId, campaignId, { by, at: ctx.now, counts });
}
