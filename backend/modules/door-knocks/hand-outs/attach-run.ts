import type { attachRun as procedure } from '@/contract/hand-outs';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { refuseBeyond } from '../free-goods/stock';
import * as carriedShares from './carried-shares';
import { findLoadable } from './find-loadable';
import { holdHandOut } from './hold-hand-out';

/** A run carries the shares of its doors that have none yet; from then on they are the run's. */
export const attachRun: Handler<typeof procedure> = async (ctx, { beyond, ...place }) => {
  const { closedAt } = await holdHandOut(ctx.db, place);
  if (closedAt) throw new Refusal('CAMPAIGN_CLOSED');
  await findLoadable(ctx.db, place);
  await carriedShares.add(ctx.db, { ...place, by: ctx.actor.accountId, at: ctx.now });
  const { meant, carried } = await carriedShares.countOn(ctx.db, place);
  if (carried === 0) throw new Refusal('NOTHING_TO_CARRY');
  if (!beyond) await refuseBeyond(ctx.db, place, carried);
  return { runId: place.runId, carried, already: meant - carried };
};
