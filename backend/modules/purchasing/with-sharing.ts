import type { SupplierShare } from '@/contract/purchasing';
import type { AskedInstead } from '@/contract/sharing';
import { beijingDay } from '@/domain/beijing-day';
import { groupBy } from '@/domain/group-by';
import { sql } from 'kysely';
import type { Context } from '../../kernel/context';
import { holding, type Choices } from './sharing-rules';
import { sharesOf } from './wave-shares';

interface OfWave {
  communityId: string;
  waveId: string;
}

/** The shares of a wave, each line with its rule, what its households would take instead, and what came instead. */
export async function withSharing(ctx: Context, wave: OfWave, choices: Choices): Promise<SupplierShare[]> {
  const shares = await sharesOf(ctx.db, { ...wave, today: beijingDay(ctx.now.toISOString()) });
  const asked = groupBy(await askedIn(ctx, wave), keyOf);
  const begun = await begunIn(ctx, wave);
  const came = groupBy(await cameInsteadIn(ctx, wave), keyOf);
  return shares.map((share) => ({
    ...share,
    lines: share.lines.map((line) => {
      const key = keyOf({ supplierId: share.supplierId, forProductId: line.productId });
      return {
        ...line,
        sharing: { ...holding(choices, line.productId), isFixed: line.counted !== null || begun.has(key) },
        askedInstead: (asked.get(key) ?? []).slice(0, 100).map(named),
        insteadCame: (came.get(key) ?? []).map(({ productId, name, measure, came: pieces }) => ({
          productId,
          name,
          measure,
          came: pieces,
        })),
      };
    }),
  }));
}

interface Instead {
  supplierId: string;
  forProductId: string;
}
const keyOf = ({ supplierId, forProductId }: Instead): string => `${supplierId} ${forProductId}`;

interface Asked extends Instead, AskedInstead {}
const named = ({ productId, name, measure, households, pieces }: Asked): AskedInstead => ({
  productId,
  name,
  measure,
  households,
  pieces,
});

/** What households of the wave would take instead of what is not counted yet, most asked first. */
async function askedIn({ db }: Context, { communityId, waveId }: OfWave): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select l.supplier_id, l.product_id as for_product_id, p.id as product_id, p.name, p.measure,
           count(*)::int as households, sum(l.wanted + l.placed)::int as pieces
      from orders o
      join line_substitutes s on s.community_id = o.community_id and s.order_id = o.id
      join order_lines l on l.community_id = s.community_id and l.order_id = s.order_id and l.product_id = s.product_id
      join products p on p.community_id = s.community_id and p.id = s.substitute_id
     where o.community_id = ${communityId} and o.wave_id = ${waveId} and l.wanted + l.placed > 0
     group by l.supplier_id, l.product_id, p.id, p.name, p.measure
     order by pieces desc, p.id limit 5000`.execute(db);
  return rows;
}

/** Products of the wave of which somebody has begun to count what came, by `keyOf`. */
async function begunIn({ db }: Context, { communityId, waveId }: OfWave): Promise<ReadonlySet<string>> {
  const { rows } = await sql<Instead>`
    select distinct q.supplier_id, x.product_id as for_product_id
      from purchases q
      join inbound_batches b on b.community_id = q.community_id and b.purchase_id = q.id
      join batch_things x on x.community_id = b.community_id and x.batch_id = b.id
      join batch_counts c on c.community_id = x.community_id and c.batch_id = x.batch_id and c.thing_id = x.thing_id
     where q.community_id = ${communityId} and q.wave_id = ${waveId} and x.product_id is not null`.execute(
    db,
  );
  return new Set(rows.map(keyOf));
}

interface CameInstead extends Instead {
  productId: string;
  name: string;
  measure: string;
  came: number;
}

async function cameInsteadIn({ db }: Context, { communityId, waveId }: OfWave): Promise<CameInstead[]> {
  const { rows } = await sql<CameInstead>`
    select q.supplier_id, i.for_product_id, i.product_id, p.name, p.measure, i.came
      from purchases q
      join goods_receipts r on r.community_id = q.community_id and r.purchase_id = q.id
      join goods_receipt_instead i on i.community_id = r.community_id and i.receipt_id = r.id
      join products p on p.community_id = i.community_id and p.id = i.product_id
     where q.community_id = ${communityId} and q.wave_id = ${waveId}
     order by p.position, p.id limit 5000`.execute(db);
  return rows;
}
