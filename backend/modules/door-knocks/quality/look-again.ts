import type { lookAgain as procedure } from '@/contract/round-quality';
import type { Handler } from '../../../kernel/implement';
import { findRound } from '../rounds/find-round';
import { listQuality } from './quality';

/** Whose work in a round is to be looked at again. */
export const lookAgain: Handler<typeof procedure> = async (ctx, place) => {
  await findRound(ctx.db, place);
  return { rows: await listQuality(ctx, place) };
};
