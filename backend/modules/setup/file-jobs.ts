import type { CommunityPreview } from '@/contract/setup';
import type { Job } from '../../kernel/aside/job';
import type { FileFault } from './community-file/fault';

/** Says what a file, in base64, would make; with its first faults only. Refuses UnreadableFile. */
export const describeFileJob: Job<string, CommunityPreview> = { name: 'describe the file of a community' };

/** A file that was read before the transaction, for createFromFile. */
export interface PackedFile {
  /** The plan as JSON: it is taken apart where it is used, in the thread. */
  plan: string;
  firstFault: FileFault | undefined;
  faults: number;
}

/** Reads a file, in base64. Refuses UnreadableFile. */
export const packFileJob: Job<string, PackedFile> = { name: 'read the file of a community' };
