import type { SecondListCounts } from '@/contract/second-lists';
import type { Job } from '../../../kernel/aside/job';

/** A file to be held beside a campaign. */
export interface ListFile {
  communityId: string;
  campaignId: string;
  name: string;
  bytes: Uint8Array;
}

/** What came of comparing, ready to be written down. */
export interface ReadSecondList {
  fileHash: string;
  counts: SecondListCounts;
  problemsSealed: string;
  /** The rows with what is theirs sealed, some hundred in one text of JSON (second-list-rows.ts). */
  rows: string[];
}

/** Reads a list and compares it with the households of a campaign. Refuses UnreadableFile. */
export const readListJob: Job<ListFile, ReadSecondList> = { name: 'read a second list' };
