import type { NotReached } from '@/contract/campaigns';

/** An open door of a campaign, in a sheet. */
export interface CellProps {
  communityId: string;
  campaignId: string;
  row: NotReached;
  onClose: () => void;
}
