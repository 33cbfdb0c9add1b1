import type { acknowledge as procedure } from '@/contract/dispatch';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as acknowledgements from './acknowledgements';

/** The household's word, in one tap. What is delivered later waits for a word of its own. */
export const acknowledge: Handler<typeof procedure> = async (ctx, { communityId, householdId, orderId }) => {
  const word = { communityId, orderId, at: ctx.now, by: ctx.actor.accountId };
  const isTheirs = (await countDelivered(ctx, { communityId, householdId }, orderId)) !== null;
  if (!isTheirs) throw new Refusal('NOT_FOUND');
  const lines = await acknowledgements.cover(ctx.db, word);
  // Asked only now: a volunteer may have taken the word about a door back while we waited for it.
  const delivered = await countDelivered(ctx, { communityId, householdId }, orderId);
  if (!delivered) throw new Refusal('NOTHING_DELIVERED');
  const former = lines > 0 ? undefined : await acknowledgements.find(ctx.db, communityId, orderId);
  if (lines === 0 && !former) throw new Refusal('ALL_IN_DISPUTE');
  const at = former ?? (await acknowledgements.keep(ctx.db, word));
  return { orderId, acknowledgedAt: at.toISOString() };
};

/** Pieces of the order that were delivered, or null when the household has no such order. */
async function countDelivered(
  { db }: Context,
  { communityId, householdId }: { communityId: string; householdId: string },
  orderId: string,
): Promise<number | null> {
  const { rows } = await sql<{ delivered: number }>`
    select coalesce(sum(l.delivered), 0)::int as delivered from orders o
      left join order_lines l on l.community_id = o.community_id and l.order_id = o.id
     where o.community_id = ${communityId} and o.id = ${orderId} and o.household_id = ${householdId}
     group by o.id`.execute(db);
  return rows[0]?.delivered ?? null;
}
