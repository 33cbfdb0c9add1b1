import type { AsideContext, Job } from '../../../kernel/aside/job';
import { readForCall } from '../../../kernel/read-for-call';
import type { WrittenRow } from './read-rows';

/** Reads a file of the catalogue, in base64. Refuses UnreadableFile. */
export const readCatalogueJob: Job<string, WrittenRow[]> = { name: 'read a catalogue' };

/** Reads a file of the catalogue, in base64, for a community. Refuses UNREADABLE_WORKBOOK and WORKBOOK_BUSY. */
export const rowsForCall = (ctx: AsideContext, communityId: string, file: string): Promise<WrittenRow[]> =>
  readForCall(ctx, readCatalogueJob, file, communityId);
