import type { CommunityPreview } from '@/contract/setup';
import type { Job } from '../../kernel/aside/job';

/** A file that was read: what is said of it, with its first faults only, and what it would make. */
export interface ReadFile {
  preview: CommunityPreview;
  /** The plan as JSON: it is taken apart where it is used, in the thread. */
  plan: string;
}

/** Reads a file, in base64. Refuses UnreadableFile. */
export const readFileJob: Job<string, ReadFile> = { name: 'read the file of a community' };
