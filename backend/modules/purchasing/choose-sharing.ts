import type { chooseSharing as procedure } from '@/contract/sharing';
import { sql } from 'kysely';
import type { Context } from '../../kernel/context';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { countsOfProduct } from './batches/batch-counts';
import { wavesOfShares } from './share-waves';
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

/** Holds purchases and batches of the wave, so that a count that is being recorded is over first; refuses NOT_FOUND and SHARING_FIXED. */
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
  await sql`
    select b.id from inbound_batches b
      join purchases q on q.community_id = b.community_id and q.id = b.purchase_id
     where b.community_id = ${communityId} and q.wave_id = ${waveId}
     order by b.id for update of b`.execute(db);
  const { rows } = await sql<{ product: string; isCounted: boolean }>`
    select p.name as product, bool_or(q.arrived_at is not null or exists (${countsOfProduct})) as is_counted
      from (${wavesOfShares(communityId, waveId)}) a
      join orders o on o.community_id = ${communityId} and o.wave_id = a.wave_id
      join order_lines l on l.community_id = o.community_id and l.order_id = o.id and l.ordered > l.cancelled
                        and (a.supplier_id is null or a.supplier_id = l.supplier_id)
      join products p on p.community_id = l.community_id and p.id = l.product_id
      left join purchases q on q.community_id = o.community_id and q.wave_id = ${waveId}
                           and q.supplier_id = l.supplier_id
     where l.instead_of is null and (${productId}::uuid is null or l.product_id = ${productId})
     group by p.id, p.name order by p.name limit 1000`.execute(db);
  if (productId && rows.length === 0) throw new Refusal('NOT_FOUND');
  const counted = rows.find(({ isCounted }) => isCounted);
  if (counted) throw new Refusal('SHARING_FIXED', { what: counted.product });
}

async function isPlaced({ db }: Context, communityId: string, waveId: string): Promise<boolean> {
  const { rows } = await sql`
    select from purchases where community_id = ${communityId} and wave_id = ${waveId} limit 1`.execute(db);
  return rows.length > 0;
}
