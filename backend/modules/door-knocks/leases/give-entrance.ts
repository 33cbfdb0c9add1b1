import type { giveEntrance as procedure } from '@/contract/door-leases';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import { isHolder } from '../../org/public';
import { findRoundAt } from '../rounds/find-round';
import * as leases from './leases';

/** So long an entrance is somebody's; it is advice, several may have one (anchors A6). */
const LEASE_MS = 4 * 3_600_000;

/** A volunteer of the community gets an entrance of a round for four hours. Refuses NOT_A_HELPER, CAMPAIGN_CLOSED. */
export const giveEntrance: Handler<typeof procedure> = async (ctx, { accountId, ...place }) => {
  const { round } = await findRoundAt(ctx.db, place);
  if (round.closedAt) throw new Refusal('CAMPAIGN_CLOSED');
  if (!(await isHelper(ctx, place.communityId, accountId))) throw new Refusal('NOT_A_HELPER');
  const untilAt = new Date(ctx.now.getTime() + LEASE_MS);
  const lease = { id: newId(), accountId, givenBy: ctx.actor.accountId, givenAt: ctx.now, untilAt };
  await leases.insert(ctx.db, place, lease);
  return { leaseId: lease.id, untilAt: untilAt.toISOString() };
};

const isHelper = (ctx: Context, communityId: string, accountId: string): Promise<boolean> =>
  isHolder(ctx, { role: 'volunteer', communityId, accountId });
