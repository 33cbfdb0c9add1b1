import { holdHousehold } from '../../../kernel/hold-household';
import { sql, type RawBuilder, type Updateable } from 'kysely';
import type { Database } from '../../../db/database';
import type { DB } from '../../../db/types.generated';
import type { Cursor } from '../../../kernel/paging';
import type { ActingRole } from '../placing/acting-role';

interface Home {
  communityId: string;
  householdId: string;
}

/** A wish as it is stored, with what staff found for it. */
export interface WishRow {
  id: string;
  householdId: string;
  waveId: string;
  placeLabel: string;
  textSealed: string;
  quantity: number;
  mostFen: number | null;
  createdAt: Date;
  createdBy: string;
  createdAs: ActingRole;
  /** Sealed name of who wrote it down for the household; null when the household did. */
  wishedForBy: string | null;
  pricedAt: Date | null;
  orderedAt: Date | null;
  declinedAt: Date | null;
  withdrawnAt: Date | null;
  lapsedAt: Date | null;
  declineReasonSealed: string | null;
  offer: { productId: string; name: string; measure: string; priceFen: number; supplierName: string } | null;
}

async function read(db: Database, rest: RawBuilder<unknown>): Promise<WishRow[]> {
  const { rows } = await sql<WishRow>`
    select w.id, w.household_id, w.wave_id, w.text_sealed, w.quantity,
           w.most_fen, w.created_at, w.created_by,
           w.created_as, case when w.created_as <> 'resident' then c.name_sealed end as wished_for_by,
           w.priced_at, w.ordered_at, w.declined_at,
           w.withdrawn_at, w.lapsed_at,
           w.decline_reason_sealed,
           h.label as place_label,
           case when x.id is not null then json_build_object('productId', x.id, 'name', x.name, 'measure', x.measure,
                'priceFen', x.price_fen, 'supplierName', s.name) end as offer
      from wishes w
      join doors h on h.community_id = w.community_id and h.household_id = w.household_id
      join accounts c on c.id = w.created_by
      left join products x on x.community_id = w.community_id and x.wish_id = w.id
      left join suppliers s on s.community_id = x.community_id and s.id = x.supplier_id
     where ${rest}`.execute(db);
  return rows;
}

export const listNewestFirst = (
  db: Database,
  { communityId, householdId }: { communityId: string; householdId: string | null },
  after: Cursor | null,
  limit: number,
): Promise<WishRow[]> =>
  read(
    db,
    sql`w.community_id = ${communityId} and (${householdId}::uuid is null or w.household_id = ${householdId}::uuid)
        and (${after?.at ?? null}::timestamptz is null
             or (w.created_at, w.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
        order by w.created_at desc, w.id desc limit ${limit}`,
  );

const unsettled = sql`is_unsettled_wish(w.ordered_at, w.declined_at, w.withdrawn_at, w.lapsed_at)`;

/** What nobody has priced yet, oldest first: a wish that was carried into the next wave keeps its age. */
export const listWaiting = (
  db: Database,
  communityId: string,
  after: Cursor | null,
  limit: number,
): Promise<WishRow[]> =>
  read(
    db,
    sql`w.community_id = ${communityId} and ${unsettled} and w.priced_at is null
        and (${after?.at ?? null}::timestamptz is null
             or (w.created_at, w.id) > (${after?.at ?? null}, ${after?.id ?? null}::uuid))
        order by w.created_at, w.id limit ${limit}`,
  );

/** Holds a wish until the transaction ends, so that the household's word and staff's meet one after the other. */
export async function hold(db: Database, communityId: string, wishId: string): Promise<WishRow | undefined> {
  const [wish] = await read(db, sql`w.community_id = ${communityId} and w.id = ${wishId} for update of w`);
  return wish;
}

interface NewWish extends Home {
  id: string;
  waveId: string;
  textSealed: string;
  quantity: number;
  mostFen: number | null;
  createdAt: Date;
  createdBy: string;
  createdAs: ActingRole;
}

export async function add(db: Database, one: NewWish): Promise<void> {
  await holdHousehold(db, one.communityId, one.householdId);
  await sql`insert into wishes (community_id, id, household_id, wave_id, text_sealed, quantity, most_fen, created_at,
                          created_by, created_as)
      values (${one.communityId}, ${one.id}, ${one.householdId}, ${one.waveId}, ${one.textSealed}, ${one.quantity},
              ${one.mostFen}, ${one.createdAt}, ${one.createdBy}, ${one.createdAs})`.execute(db);
}

/** Writes what has happened to a held wish; what is not named stays. */
export const settle = (db: Database, communityId: string, wishId: string, now: Updateable<DB['wishes']>) =>
  db.updateTable('wishes').set(now).where('communityId', '=', communityId).where('id', '=', wishId).execute();

/** The wishes that an order holds go with it when it is cancelled. */
export const withdrawOrdered = (db: Database, home: Home, waveId: string, now: Date) =>
  sql`update wishes set withdrawn_at = ${now}
       where community_id = ${home.communityId} and household_id = ${home.householdId} and wave_id = ${waveId}
         and ordered_at is not null and withdrawn_at is null`.execute(db);

const leftOver = sql`${unsettled} and v.closed_at is not null`;

/** Communities with wishes of closed waves without a last word. */
export async function listWithLeftOver(db: Database): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select distinct w.community_id
      from wishes w join waves v on v.community_id = w.community_id and v.id = w.wave_id
     where ${leftOver}`.execute(db);
  return rows.map(({ communityId }) => communityId);
}

/** Such wishes of a community, only what was priced or all: one slice, held; another instance takes others. */
export async function holdLeftOver(
  db: Database,
  communityId: string,
  { limit, isPriced }: { limit: number; isPriced: boolean },
): Promise<{ communityId: string; id: string; householdId: string; isPriced: boolean }[]> {
  const { rows } = await sql<{ communityId: string; id: string; householdId: string; isPriced: boolean }>`
    select w.community_id, w.id, w.household_id,
           w.priced_at is not null as is_priced
      from wishes w join waves v on v.community_id = w.community_id and v.id = w.wave_id
     where w.community_id = ${communityId} and ${leftOver} and (w.priced_at is not null or not ${isPriced}::boolean)
     order by w.id limit ${limit} for update of w skip locked`.execute(db);
  return rows;
}
