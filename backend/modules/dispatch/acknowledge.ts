import type { acknowledge as procedure } from '@/contract/dispatch';
import { sql } from 'kysely';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as acknowledgements from './acknowledgements';

/** The household's word, in one tap; the first word stands. */
export const acknowledge: Handler<typeof procedure> = async (ctx, { communityId, householdId, orderId }) => {
  const { rows } = await sql<{ delivered: number }>`
    select coalesce(sum(l.delivered), 0)::int as delivered from orders o
      left join order_lines l on l.community_id = o.community_id and l.order_id = o.id
     where o.community_id = ${communityId} and o.id = ${orderId} and o.household_id = ${householdId}
     group by o.id`.execute(ctx.db);
  const [order] = rows;
  if (!order) throw new Refusal('NOT_FOUND');
  if (order.delivered === 0) throw new Refusal('NOTHING_DELIVERED');
  const at = await acknowledgements.add(ctx.db, {
    communityId,
    orderId,
    at: ctx.now,
    by: ctx.actor.accountId,
  });
  return { orderId, acknowledgedAt: at.toISOString() };
};
