import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import type { Cursor } from '../../../kernel/paging';
import { pieceOf } from '../../../db/piece-of';
import type { ActingRole } from '../placing/acting-role';
import { atTheDoor } from './at-the-door';
import { disputesOfOrder, isInDispute } from './disputes-of-order';
import type { OrderRow } from './order-view';
import { refundsOfLine } from '../pieces/refunds';
import { waveColumns, type WaveRow } from '../waves/waves';

interface Home {
  communityId: string;
  householdId: string;
}

/** What a whole order looks like: lines, purchase, run, door and receipt in one query. */
async function read(
  db: Database,
  { communityId, householdId }: Home,
  rest: RawBuilder<unknown>,
): Promise<OrderRow[]> {
  const { rows } = await sql<
    Omit<OrderRow, 'wave'> & { wave: Record<keyof WaveRow, string | null> }
  >`/* kept */
    select o.id, o.household_id, o.version, o.placed_at,
           o.placed_by, o.placed_as, o.updated_at,
           o.updated_by, o.updated_as, u.name_sealed as updated_by_name,
           json_build_object('id', w.id, 'kind', w.kind, 'opensAt', w.opens_at, 'closesAt', w.closes_at,
                             'deliverBy', w.deliver_by, 'closedAt', w.closed_at) as wave,
           coalesce(l.lines, '[]') as lines, coalesce(q.disputes, '[]') as disputes, p.*, d.*, k.acknowledged_at,
           case when o.on_behalf then a.name_sealed end as placed_for_by
      from orders o
      join waves w on w.community_id = o.community_id and w.id = o.wave_id
      join accounts a on a.id = o.placed_by
      left join accounts u on u.id = o.updated_by
      left join acknowledgements k on k.community_id = o.community_id and k.order_id = o.id
      left join lateral (${linesOfOrder}) l on true
      left join lateral (${purchaseOfOrder}) p on true
      left join lateral (${dropOffsOfOrder}) d on true
      left join lateral (${disputesOfOrder}) q on true
     where o.community_id = ${communityId} and o.household_id = ${householdId} and ${rest}`.execute(db);
  return rows.map((row) => ({ ...row, wave: toWaveRow(row.wave) }));
}

const toWaveRow = (wave: Record<keyof WaveRow, string | null>): WaveRow => ({
  id: wave.id ?? '',
  kind: wave.kind === 'noon' ? 'noon' : 'evening',
  opensAt: new Date(wave.opensAt ?? 0),
  closesAt: new Date(wave.closesAt ?? 0),
  deliverBy: new Date(wave.deliverBy ?? 0),
  closedAt: wave.closedAt === null ? null : new Date(wave.closedAt),
});

/** Line `l` of order `o` has not been counted: what a supplier brings again was counted before. */
const awaitsCount = sql`(l.wanted + l.placed > 0 and not exists (
  select from purchase_waves q where q.community_id = l.community_id and q.wave_id = o.wave_id
     and q.supplier_id = l.supplier_id and q.arrived_at is not null))`;

const substituteOfLine = sql`
  select json_build_object('productId', t.id, 'name', t.name, 'measure', t.measure, 'priceFen', s.price_fen)
    from line_substitutes s join products t on t.community_id = s.community_id and t.id = s.substitute_id
   where s.community_id = l.community_id and s.order_id = l.order_id and s.product_id = l.product_id`;

const shareOfLine = sql`
  select json_build_object('rule', y.rule, 'wanted', z.quantity, 'got', z.received)
    from goods_receipt_shares z
    join goods_receipt_lines y on y.community_id = z.community_id and y.receipt_id = z.receipt_id
                              and y.product_id = z.product_id
   where z.community_id = l.community_id and z.order_id = l.order_id and z.product_id = l.product_id`;

const linesOfOrder = sql`
  select json_agg(json_build_object(
           'productId', l.product_id, 'name', x.name, 'measure', x.measure,
           'piece', ${pieceOf('x')}, 'contents', x.contents, 'priceFen', l.price_fen,
           'isWish', x.wish_id is not null,
           'ordered', l.ordered, 'cancelled', l.cancelled, 'short', l.short, 'damaged', l.damaged,
           'refused', l.refused, 'delivered', l.delivered, 'wanted', l.wanted, 'placed', l.placed,
           'received', l.received, 'sorted', l.sorted, 'onRun', l.on_run, 'refundedShort', r.short,
           'refundedDamaged', r.damaged, 'insteadOfId', l.instead_of, 'givesAway', l.gives_away,
           'awaitsCount', ${awaitsCount}, 'instead', (${substituteOfLine}), 'share', (${shareOfLine}))
           order by x.position, x.id) as lines
    from order_lines l join products x on x.community_id = l.community_id and x.id = l.product_id
    cross join lateral (${refundsOfLine}) r
   where l.community_id = o.community_id and l.order_id = o.id`;

const purchaseOfOrder = sql`
  select max(q.placed_at) as purchased_at,
         coalesce((select max(d.arrives_at) from disputes d
                    where d.community_id = o.community_id and d.order_id = o.id and d.came_at is null),
                  max(q.arrives_at)) as arrives_at
    from purchase_waves q
   where q.community_id = o.community_id and q.wave_id = o.wave_id
     and exists (select from order_lines l where l.community_id = o.community_id and l.order_id = o.id
                    and l.supplier_id = q.supplier_id and l.ordered > l.cancelled)`;

const dropOffsOfOrder = sql`
  select max(r.departed_at) filter (where r.kind = 'toDoor') as departed_at,
         coalesce(bool_or(r.kind = 'pickUp' and f.outcome is null and r.finished_at is null), false) as waits_at_station,
         max(${atTheDoor}) filter (where is_delivered(f.outcome)) as delivered_at,
         (array_agg(t.word order by t.at desc) filter (where t.word is not null))[1] as last_outcome,
         coalesce(bool_or(is_delivered(f.outcome) and exists (
           select from drop_off_lines x where x.community_id = f.community_id and x.drop_off_id = f.id
              and x.order_id = o.id and x.acknowledged_at is null and not ${isInDispute})), false) as awaits_word,
         (array_agg(f.picture_id order by f.confirmed_at desc) filter (where f.picture_id is not null))[1] as last_picture_id
    from drop_offs f join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
    cross join lateral (
      select case when r.kind = 'pickUp' and f.outcome = 'handedOver' then 'fetched'
                  when r.kind = 'pickUp' and f.outcome = 'noAnswer' then 'notFetched'
                  when f.outcome is not null then f.outcome
                  when r.finished_at is null then null
                  when r.kind = 'pickUp' then 'notFetched' else 'notReached' end as word,
             coalesce(f.confirmed_at, r.finished_at) as at) t
   where f.community_id = o.community_id and f.household_id = o.household_id
     and exists (select from drop_off_lines x where x.community_id = f.community_id and x.drop_off_id = f.id
                    and x.order_id = o.id)`;

export async function findOrder(db: Database, home: Home, orderId: string): Promise<OrderRow | undefined> {
  const [order] = await read(db, home, sql`o.id = ${orderId}`);
  return order;
}

/** The household's order in a wave, unless it was cancelled. */
export async function findInWave(db: Database, home: Home, waveId: string): Promise<OrderRow | undefined> {
  const [order] = await read(db, home, sql`o.wave_id = ${waveId} and o.cancelled_at is null`);
  return order;
}

export const listNewestFirst = (
  db: Database,
  home: Home,
  after: Cursor | null,
  limit: number,
): Promise<OrderRow[]> =>
  read(
    db,
    home,
    sql`(${after?.at ?? null}::timestamptz is null
         or (o.placed_at, o.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
        order by o.placed_at desc, o.id desc limit ${limit}`,
  );

/** The newest orders that were not cancelled. */
export const listLastKept = (db: Database, home: Home, limit: number): Promise<OrderRow[]> =>
  read(db, home, sql`o.cancelled_at is null order by o.placed_at desc, o.id desc limit ${limit}`);

export interface HeldOrder {
  version: number;
  isCancelled: boolean;
  wave: WaveRow;
}

/** Holds an order and its wave until the transaction ends, so that changes meet one after the other. */
export async function hold(db: Database, home: Home, orderId: string): Promise<HeldOrder | undefined> {
  const { rows } = await sql<{ version: number; isCancelled: boolean } & WaveRow>`/* kept */
    select o.version, o.cancelled_at is not null as is_cancelled, ${waveColumns}
      from orders o join waves w on w.community_id = o.community_id and w.id = o.wave_id
     where o.community_id = ${home.communityId} and o.household_id = ${home.householdId} and o.id = ${orderId}
       for update of o for key share of w`.execute(db);
  const [row] = rows;
  return row && { version: row.version, isCancelled: row.isCancelled, wave: row };
}

/** What an order holds for wishes: it stays when the lines of the list are replaced. */
export async function wishLines(
  db: Database,
  { communityId, orderId }: { communityId: string; orderId: string },
): Promise<{ productId: string; quantity: number }[]> {
  const { rows } = await sql<{ productId: string; quantity: number }>`/* kept */
    select l.product_id, l.wanted as quantity
      from order_lines l join products x on x.community_id = l.community_id and x.id = l.product_id
     where l.community_id = ${communityId} and l.order_id = ${orderId} and x.wish_id is not null and l.wanted > 0`.execute(
    db,
  );
  return rows;
}

/** Makes the open pieces equal to `lines` and moves the stock; refuses in SQL (0008_place_order.sql). */
export async function applyLines(
  db: Database,
  order: { communityId: string; orderId: string; waveId: string },
  lines: readonly { productId: string; quantity: number }[],
): Promise<void> {
  await sql`select apply_order_lines(${order.communityId}, ${order.orderId}, ${order.waveId},
                                     ${JSON.stringify(lines)}::jsonb)`.execute(db);
}

/** Keeps what the household takes instead, as the lines say it; refuses in SQL (apply_substitutes.sql). */
export async function applySubstitutes(
  db: Database,
  order: { communityId: string; orderId: string; waveId: string },
  lines: readonly { productId: string; instead?: { productId: string; priceFen: number } | null }[],
): Promise<void> {
  await sql`select apply_substitutes(${order.communityId}, ${order.orderId}, ${order.waveId},
                                     ${JSON.stringify(lines)}::jsonb)`.execute(db);
}

/** Who changes an order now, and as what. */
export interface Author {
  accountId: string;
  role: ActingRole;
  now: Date;
}

/** Marks a change; a cancelled order keeps its row, so that its pieces stay accounted for. Answers the total in 分. */
export async function touch(
  db: Database,
  { communityId, orderId }: { communityId: string; orderId: string },
  by: Author,
  cancelledAt: Date | null,
): Promise<{ version: number; totalFen: number }> {
  const { rows } = await sql<{ version: number; totalFen: number }>`/* kept */
    with touched as (
      update orders o set version = o.version + 1, updated_at = ${by.now}, updated_by = ${by.accountId},
             updated_as = ${by.role}, cancelled_at = ${cancelledAt}
       where o.community_id = ${communityId} and o.id = ${orderId}
      returning o.version)
    select version, order_total_fen(${communityId}, ${orderId}) as total_fen from touched`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the held order is gone');
  return row;
}
