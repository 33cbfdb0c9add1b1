import type { previewImport as procedure } from '@/contract/catalogue';
import type { Handler } from '../../kernel/implement';
import { makePlan } from './make-plan';
import { rowsForCall } from './workbook/rows-for-call';

/** Reads the file and says what it would change; nothing is written. */
export const previewImport: Handler<typeof procedure> = async (ctx, { communityId, file }) =>
  (await makePlan(ctx.db, communityId, await rowsForCall(ctx, communityId, file))).preview;
