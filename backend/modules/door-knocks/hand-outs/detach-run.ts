import type { detachRun as procedure } from '@/contract/hand-outs';
import type { Handler } from '../../../kernel/implement';
import * as carriedShares from './carried-shares';
import { findLoadable } from './find-loadable';
import { holdHandOut } from './hold-hand-out';

/** The shares of a run that has not left lie at the station again. */
export const detachRun: Handler<typeof procedure> = async (ctx, place) => {
  await holdHandOut(ctx.db, place);
  await findLoadable(ctx.db, place);
  return { runId: place.runId, households: await carriedShares.remove(ctx.db, place) };
};
