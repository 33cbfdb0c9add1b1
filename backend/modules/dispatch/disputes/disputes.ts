import type { DisputeCause, PaidBack } from '@/contract/disputes';
import type { DropOffOutcome } from '@/contract/dispatch';
import { sql, type RawBuilder, type Updateable } from 'kysely';
import type { Database } from '../../../db/database';
import type { DB } from '../../../db/types.generated';
import type { Cursor } from '../../../kernel/paging';
import { pieceName } from '../../orders/public';

/** A dispute as it is read; what is sealed is opened by `toDispute`. */
export interface DisputeRow {
  id: string;
  householdId: string;
  placeLabel: string;
  orderId: string;
  productId: string;
  product: string;
  measure: string;
  priceFen: number;
  cause: DisputeCause;
  pieces: number;
  noteSealed: string | null;
  pictureId: string | null;
  openedAt: Date;
  openedBySealed: string;
  isOnBehalf: boolean;
  withdrawnAt: Date | null;
  answeredAt: Date | null;
  answeredBySealed: string | null;
  answer: 'redeliver' | 'refund' | 'decline' | null;
  arrivesAt: Date | null;
  cameAt: Date | null;
  refundFen: number | null;
  paidBack: PaidBack | null;
  reasonSealed: string | null;
  broughtAt: Date | null;
  runLabel: string | null;
  volunteerSealed: string | null;
  outcome: DropOffOutcome | null;
}

/** Who brought the pieces of line `d` before somebody complained. */
const broughtBefore = sql`
  select f.confirmed_at as brought_at, concat('第 ', r.run_no, ' 趟') as run_label,
         v.name_sealed as volunteer_sealed, f.outcome
    from drop_off_lines x
    join drop_offs f on f.community_id = x.community_id and f.id = x.drop_off_id
    join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
    left join accounts v on v.id = r.volunteer_id
   where x.community_id = d.community_id and x.order_id = d.order_id and x.product_id = d.product_id
     and is_delivered(f.outcome) and f.confirmed_at <= d.opened_at
   order by f.confirmed_at desc limit 1`;

async function read(db: Database, rest: RawBuilder<unknown>): Promise<DisputeRow[]> {
  const { rows } = await sql<DisputeRow>`
    select d.id, d.household_id, d.order_id, d.product_id,
           h.label as place_label,
           ${pieceName('p', 'l')} as product, p.measure, l.price_fen, d.cause, d.pieces,
           d.note_sealed, d.picture_id, d.opened_at,
           o.name_sealed as opened_by_sealed, d.on_behalf as is_on_behalf, d.withdrawn_at,
           d.answered_at, a.name_sealed as answered_by_sealed, d.answer,
           d.arrives_at, d.came_at, d.refund_fen,
           d.paid_back, d.reason_sealed, n.*
      from disputes d
      join doors h on h.community_id = d.community_id and h.household_id = d.household_id
      join products p on p.community_id = d.community_id and p.id = d.product_id
      join order_lines l on l.community_id = d.community_id and l.order_id = d.order_id
           and l.product_id = d.product_id
      join accounts o on o.id = d.opened_by
      left join accounts a on a.id = d.answered_by
      left join lateral (${broughtBefore}) n on true
     where ${rest}`.execute(db);
  return rows;
}

/** Everything that was said of one order, newest first. */
export const listOfOrder = (db: Database, communityId: string, orderId: string): Promise<DisputeRow[]> =>
  read(
    db,
    sql`d.community_id = ${communityId} and d.order_id = ${orderId}
        order by d.opened_at desc, d.id desc limit 200`,
  );

const isOpen = sql`is_open_dispute(d.answered_at, d.withdrawn_at)`;
const after = (cursor: Cursor | null, row: RawBuilder<unknown>) =>
  cursor ? sql`and ${row} (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : sql``;

/** Which disputes staff see, and in which order. */
export const lists = {
  open: (cursor: Cursor | null) =>
    sql`${isOpen} ${after(cursor, sql`(d.opened_at, d.id) >`)} order by d.opened_at, d.id`,
  coming: (cursor: Cursor | null) =>
    sql`d.arrives_at is not null and d.came_at is null ${after(cursor, sql`(d.arrives_at, d.id) >`)}
        order by d.arrives_at, d.id`,
  answered: (cursor: Cursor | null) =>
    sql`d.answered_at is not null ${after(cursor, sql`(d.answered_at, d.id) <`)}
        order by d.answered_at desc, d.id desc`,
} as const;

export const list = (
  db: Database,
  communityId: string,
  show: keyof typeof lists,
  cursor: Cursor | null,
  limit: number,
): Promise<DisputeRow[]> =>
  read(db, sql`d.community_id = ${communityId} and ${lists[show](cursor)} limit ${limit}`);

export interface NewDispute {
  id: string;
  communityId: string;
  householdId: string;
  orderId: string;
  productId: string;
  cause: DisputeCause;
  pieces: number;
  noteSealed: string | null;
  pictureId: string | null;
  openedAt: Date;
  openedBy: string;
  onBehalf: boolean;
}

export const add = (db: Database, one: NewDispute) =>
  sql`insert into disputes (community_id, id, household_id, order_id, product_id, cause, pieces, note_sealed,
                            picture_id, opened_at, opened_by, on_behalf)
      values (${one.communityId}, ${one.id}, ${one.householdId}, ${one.orderId}, ${one.productId}, ${one.cause},
              ${one.pieces}, ${one.noteSealed}, ${one.pictureId}, ${one.openedAt}, ${one.openedBy},
              ${one.onBehalf})`.execute(db);

/** What answering, withdrawing or receiving needs to know. */
export type HeldDispute = Pick<
  DisputeRow,
  'id' | 'householdId' | 'orderId' | 'productId' | 'product' | 'measure' | 'priceFen' | 'cause' | 'pieces'
> &
  Pick<DisputeRow, 'withdrawnAt' | 'answer' | 'arrivesAt' | 'cameAt'> & { delivered: number };

/** Holds a dispute until the transaction ends, so that two who answer it meet one after the other. */
export async function hold(
  db: Database,
  communityId: string,
  disputeId: string,
): Promise<HeldDispute | undefined> {
  const { rows } = await sql<HeldDispute>`
    select d.id, d.household_id, d.order_id, d.product_id,
           ${pieceName('p', 'l')} as product, p.measure, l.price_fen, l.delivered, d.cause, d.pieces,
           d.withdrawn_at, d.answer, d.arrives_at, d.came_at
      from disputes d
      join products p on p.community_id = d.community_id and p.id = d.product_id
      join order_lines l on l.community_id = d.community_id and l.order_id = d.order_id
           and l.product_id = d.product_id
     where d.community_id = ${communityId} and d.id = ${disputeId} for update of d`.execute(db);
  return rows[0];
}

/** Writes what has happened to a held dispute; what is not named stays. */
export const settle = (
  db: Database,
  communityId: string,
  disputeId: string,
  now: Updateable<DB['disputes']>,
) =>
  db
    .updateTable('disputes')
    .set(now)
    .where('communityId', '=', communityId)
    .where('id', '=', disputeId)
    .execute();

/** How many wait for an answer, how many of them since before `lateBefore`, and how many replacements are to come. */
export async function countWaiting(
  db: Database,
  communityId: string,
  lateBefore: Date,
): Promise<{ disputes: number; lateDisputes: number; comingReplacements: number }> {
  const { rows } = await sql<{ disputes: number; lateDisputes: number; comingReplacements: number }>`
    select count(*)::int as disputes, (count(*) filter (where d.opened_at < ${lateBefore}))::int as late_disputes,
           (select count(*)::int from disputes c where c.community_id = ${communityId}
               and c.arrives_at is not null and c.came_at is null) as coming_replacements
      from disputes d where d.community_id = ${communityId} and ${isOpen}`.execute(db);
  return rows[0] ?? { disputes: 0, lateDisputes: 0, comingReplacements: 0 };
}
