import type { previewFile as procedure } from '@/contract/setup';
import type { Handler } from '../../kernel/implement';
import { readForCall } from '../../kernel/read-for-call';
import { readFileJob } from './file-jobs';

/** Reads the file and says what it would make; nothing is written. Refuses UNREADABLE_WORKBOOK and WORKBOOK_BUSY. */
export const previewFile: Handler<typeof procedure> = async (ctx, { file }) =>
  (await readForCall(ctx, readFileJob, file, ctx.actor.accountId)).preview;
