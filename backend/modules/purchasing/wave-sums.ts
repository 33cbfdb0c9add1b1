import type { Wave } from '@/contract/order-shapes';
import type { WaveSummary } from '@/contract/purchasing';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../db/database';
import type { Cursor } from '../../kernel/paging';
import { toWave, waveColumns, type WaveRow } from '../orders/public';

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
         and not exists (select from share_decisions d where d.community_id = o.community_id and d.wave_id = o.wave_id
                            and d.supplier_id = l.supplier_id and d.kind = 'extend')
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
  insteadFen: 'instead_fen',
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
