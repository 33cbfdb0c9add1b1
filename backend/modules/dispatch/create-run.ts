import type { createRun as procedure } from '@/contract/dispatch';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { loadAt } from '../orders/public';
import * as dropOffs from './drop-offs';
import * as runs from './runs';

/** Loads all that is sorted for these entrances onto one run; what is on a run cannot be loaded twice. */
export const createRun: Handler<typeof procedure> = async (ctx, { communityId, entranceIds }) => {
  const lines = await loadAt(ctx.db, communityId, entranceIds);
  if (lines.length === 0) throw new Refusal('NOTHING_SORTED');
  const runId = newId();
  await runs.add(ctx.db, { communityId, id: runId, createdAt: ctx.now, createdBy: ctx.actor.accountId });
  const households = await dropOffs.addAll(ctx.db, communityId, runId, lines);
  return { runId, households, pieces: lines.reduce((sum, line) => sum + line.quantity, 0) };
};
