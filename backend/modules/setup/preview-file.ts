import type { previewFile as procedure } from '@/contract/setup';
import type { Handler } from '../../kernel/implement';
import { readForCall } from '../../kernel/read-for-call';
import { describeFileJob } from './file-jobs';

/** Reads the file and says what it would make; nothing is written. Refuses UNREADABLE_WORKBOOK and WORKBOOK_BUSY. */
export const previewFile: Handler<typeof procedure> = (ctx, { file }) =>
  readForCall(ctx, describeFileJob, file, ctx.actor.accountId);
