import type { chooseSharing as procedure } from '@/contract/sharing';
import { sql } from 'kysely';
import type { Context } from '../../kernel/context';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as sharingRules from './sharing-rules';

/**
 * By which rule a product of a wave, a wave, or every wave from now on is shared out when not enough comes. Nobody
 * chooses once counting has begun; the seed of the lottery is drawn once a wave and shown at once.
 */
export const chooseSharing: Handler<typeof procedure> = async (
  ctx,
  { communityId, waveId, productId, rule },
) => {
  const scope = { communityId, waveId: waveId ?? null, productId: productId ?? null };
  const chosen = { at: ctx.now, by: ctx.actor.accountId };
  if (waveId) await refuseOnceCounted(ctx, communityId, waveId, productId ?? null);
  if (rule) await sharingRules.choose(ctx.db, scope, rule, chosen);
  else await sharingRules.forget(ctx.db, scope);
  if (waveId && rule === 'lottery') await sharingRules.drawSeed(ctx.db, communityId, waveId, chosen);
  if (waveId && !rule && !productId && (await isPlaced(ctx, communityId, waveId)))
    await sharingRules.keepRule(ctx.db, communityId, waveId, chosen);
  const all = await sharingRules.choicesOf(ctx.db, communityId, scope.waveId);
  return { ...sharingRules.holding(all, scope.productId), isFixed: false };
};

/** Holds the purchases of the wave, so that a count that is being recorded is over first; refuses NOT_FOUND and SHARING_FIXED. */
async function refuseOnceCounted(
  { db }: Context,
  communityId: string,
  waveId: string,
  productId: string | null,
): Promise<void> {
  const { rows: waves } = await sql`
    select from waves where community_id = ${communityId} and id = ${waveId}`.execute(db);
  if (waves.length === 0) throw new Refusal('NOT_FOUND');
  await sql`
    select id from purchases where community_id = ${communityId} and wave_id = ${waveId}
     order by id for share`.execute(db);
  const { rows } = await sql<{ product: string; isCounted: boolean }>`
    select p.name as product, bool_or(q.arrived_at is not null or exists (${countsOf})) as is_counted
      from orders o
      join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.ordered > l.cancelled
      join products p on p.community_id = l.community_id and p.id = l.product_id
      left join purchase_waves q on q.community_id = o.community_id and q.wave_id = o.wave_id
                           and q.supplier_id = l.supplier_id
     where o.community_id = ${communityId} and o.wave_id = ${waveId} and l.instead_of is null
       and (${productId}::uuid is null or l.product_id = ${productId})
     group by p.id, p.name order by p.name limit 1000`.execute(db);
  if (productId && rows.length === 0) throw new Refusal('NOT_FOUND');
  const counted = rows.find(({ isCounted }) => isCounted);
  if (counted) throw new Refusal('SHARING_FIXED', { what: counted.product });
}

/** Somebody has counted product `p` of purchase `q` at the gate. */
const countsOf = sql`
  select from inbound_batches b
    join batch_counts c on c.community_id = b.community_id and c.batch_id = b.id
   where b.community_id = q.community_id and b.purchase_id = q.id and b.voided_at is null and c.thing_id = p.id`;

async function isPlaced({ db }: Context, communityId: string, waveId: string): Promise<boolean> {
  const { rows } = await sql`
    select from purchases where community_id = ${communityId} and wave_id = ${waveId} limit 1`.execute(db);
  return rows.length > 0;
}
