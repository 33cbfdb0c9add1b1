import type { Campaign, CampaignCounts } from '@/contract/campaigns';
import type { CampaignRow } from './campaigns';

/** A campaign as the client gets it. */
export const toCampaign = (row: CampaignRow, counts: CampaignCounts): Campaign => ({
  ...row,
  openedAt: row.openedAt.toISOString(),
  deadlineAt: row.deadlineAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  counts,
});
