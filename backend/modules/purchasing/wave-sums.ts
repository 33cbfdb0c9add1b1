import type { Wave } from '@/contract/order-shapes';
import type { PurchaseLine, SupplierShare, WaveSummary } from '@/contract/purchasing';
import { sql, type RawBuilder } from 'kysely';
import type * as z from 'zod';
import type { Database } from '../../db/database';
import type { Cursor } from '../../kernel/paging';
import { hasGoneOn, toWave, waveColumns, type WaveRow } from '../orders/public';

type SummaryRow = WaveRow & Omit<WaveSummary, keyof Wave | 'isClosed'>;

/** The sums of the waves of one page, order by order: joined to all lines at once, a month of them is read per wave. */
async function readSummaries(
  db: Database,
  communityId: string,
  rest: RawBuilder<unknown>,
): Promise<SummaryRow[]> {
  const { rows } = await sql<SummaryRow>`
    with shown as materialized (select * from waves w where w.community_id = ${communityId} and ${rest}),
    waiting as materialized (
      select o.wave_id, count(distinct l.supplier_id)::int as suppliers
        from order_lines l join orders o on o.community_id = l.community_id and o.id = l.order_id
       where l.community_id = ${communityId} and l.wanted > 0 and o.cancelled_at is null
       group by o.wave_id)
    select ${waveColumns}, n.*, coalesce(t.suppliers, 0) as suppliers_to_place
      from shown w
      left join waiting t on t.wave_id = w.id
      cross join lateral (
        select count(*) filter (where x.pieces > 0)::int as households, ${total('pieces')} as pieces,
               json_build_object(${asJson(placeColumns)}) as places, json_build_object(${asJson(moneyColumns)}) as money
          from orders o cross join lateral order_sums(o.community_id, o.id) x
         where o.community_id = ${communityId} and o.wave_id = w.id and o.cancelled_at is null) n
     order by w.closes_at desc, w.id desc`.execute(db);
  return rows;
}

/** The sum of one column of `order_sums` over the orders of a wave. */
const total = (column: string) => sql`coalesce(sum(x.${sql.raw(column)}), 0)::bigint`;
const asJson = (columns: Readonly<Record<string, string>>) =>
  sql.join(Object.entries(columns).map(([key, column]) => sql`${sql.lit(key)}, ${total(column)}`));

const placeColumns: Readonly<Record<keyof WaveSummary['places'], string>> = {
  wanted: 'wanted',
  placed: 'placed',
  received: 'received',
  sorted: 'sorted',
  onRun: 'on_run',
  delivered: 'delivered',
  refused: 'refused',
  refunded: 'refunded',
  lacking: 'lacking',
};
const moneyColumns: Readonly<Record<keyof WaveSummary['money'], string>> = {
  orderedFen: 'ordered_fen',
  lackingFen: 'lacking_fen',
  refundedFen: 'refunded_fen',
  refusedFen: 'refused_fen',
  owedFen: 'owed_fen',
};

/** A wave with its sums: 户, 件 and where they are, the money, and the suppliers that still wait for their order. */
export const toSummary = (row: SummaryRow, now: Date): WaveSummary => ({
  ...toWave(row),
  isClosed: row.closedAt !== null || row.closesAt <= now,
  households: row.households,
  pieces: row.pieces,
  places: row.places,
  money: row.money,
  suppliersToPlace: row.suppliersToPlace,
});

/** Waves that have opened, newest first. */
export const listOpened = (
  db: Database,
  communityId: string,
  now: Date,
  after: Cursor | null,
  limit: number,
) =>
  readSummaries(
    db,
    communityId,
    sql`w.opens_at <= ${now}
        and (${after?.at ?? null}::timestamptz is null
             or (w.closes_at, w.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
        order by w.closes_at desc, w.id desc limit ${limit}`,
  );

export async function find(
  db: Database,
  communityId: string,
  waveId: string,
): Promise<SummaryRow | undefined> {
  const [row] = await readSummaries(db, communityId, sql`w.id = ${waveId}`);
  return row;
}

/** The wave that the purchase desk opens with: the last one past its cut-off, else the open one. */
export async function findForDesk(
  db: Database,
  communityId: string,
  now: Date,
): Promise<SummaryRow | undefined> {
  const [row] = await readSummaries(
    db,
    communityId,
    sql`w.opens_at <= ${now}
        order by (w.closes_at <= ${now}) desc, w.closes_at desc limit 1`,
  );
  return row;
}

/** A supplier's share without how it is shared out. */
export type ShareSums = Omit<SupplierShare, 'lines'> & {
  lines: Omit<z.output<typeof PurchaseLine>, 'sharing' | 'askedInstead' | 'insteadCame'>[];
};

/** What each supplier has to bring for a wave. */
export async function sharesOf(db: Database, communityId: string, waveId: string): Promise<ShareSums[]> {
  const { rows } = await sql<ShareSums>`
    with sums as (
      select l.supplier_id, l.product_id, sum(l.ordered - l.cancelled)::int as quantity,
             sum((l.ordered - l.cancelled)::bigint * l.price_fen)::bigint as total_fen
        from orders o join order_lines l on l.community_id = o.community_id and l.order_id = o.id
       where o.community_id = ${communityId} and o.wave_id = ${waveId} and l.ordered > l.cancelled
         and l.instead_of is null
       group by l.supplier_id, l.product_id)
    select s.id as supplier_id, s.name, sum(x.quantity)::int as pieces, sum(x.total_fen)::bigint as ordered_fen,
           json_agg(json_build_object('productId', p.id, 'name', p.name, 'measure', p.measure,
             'quantity', x.quantity, 'totalFen', x.total_fen, 'caseSize', coalesce(t.case_size, p.case_size),
             'minOrder', coalesce(t.min_order, p.min_order), 'priority', p.priority,
             'movableTo', (${movableTo(waveId)}), 'counted', (${countedOf(waveId)}))
             order by p.priority = 'none', p.position, p.id) as lines,
           (select json_build_object('id', q.id, 'placedAt', ${utc('q.placed_at')}, 'arrivesAt', ${utc('q.arrives_at')},
                                     'arrivedAt', ${utc('q.arrived_at')},
                                     'canUndo', q.arrived_at is not null and not exists (${goneOnOf(waveId)}))
              from purchases q where q.community_id = s.community_id and q.wave_id = ${waveId}
               and q.supplier_id = s.id) as purchase
      from sums x
      join suppliers s on s.community_id = ${communityId} and s.id = x.supplier_id
      join products p on p.community_id = s.community_id and p.id = x.product_id
      left join product_offers t on t.community_id = p.community_id and t.product_id = p.id and t.supplier_id = s.id
     group by s.community_id, s.id order by s.name`.execute(db);
  return rows;
}

/** Lines of the share of supplier `s` that have gone on from where they were received. */
const goneOnOf = (waveId: string) => sql`
  select from orders o join order_lines l on l.community_id = o.community_id and l.order_id = o.id
   where o.community_id = s.community_id and o.wave_id = ${waveId} and l.supplier_id = s.id and ${hasGoneOn}`;

/** Who else could bring product `p` instead of supplier `s`: nobody once a share is placed. */
const movableTo = (waveId: string) => sql`
  select coalesce(json_agg(json_build_object('supplierId', z.id, 'name', z.name) order by z.name), '[]')
    from suppliers z
   where z.community_id = p.community_id and z.id <> s.id
     and (z.id = p.supplier_id or exists (select from product_offers f where f.community_id = p.community_id
                                             and f.product_id = p.id and f.supplier_id = z.id))
     and not exists (select from purchases q where q.community_id = p.community_id and q.wave_id = ${waveId}
                        and q.supplier_id in (s.id, z.id))`;

/** What was counted of product `p` in the purchase of supplier `s` for the wave. */
const countedOf = (waveId: string) => sql`
  select json_build_object('came', y.came, 'damaged', y.damaged, 'spoiled', y.spoiled, 'short', y.short,
                           'reason', y.reason, 'reasonWords', y.reason_words)
    from purchases q
    join goods_receipts r on r.community_id = q.community_id and r.purchase_id = q.id
    join goods_receipt_lines y on y.community_id = r.community_id and y.receipt_id = r.id
   where q.community_id = p.community_id and q.wave_id = ${waveId} and q.supplier_id = s.id
     and y.product_id = p.id`;

/** A moment inside JSON, as it travels on the wire. */
const utc = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
