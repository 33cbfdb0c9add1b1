import type { NotReached } from '@/contract/campaign-lists';

/** An open door of a campaign, in a sheet. */
export interface CellProps {
  communityId: string;
  campaignId: string;
  row: NotReached;
  /** Something is known of it already: it cannot be signed off. */
  isClosed?: boolean;
  onClose: () => void;
}
