import { beijingDay } from '@/domain/beijing-day';
import { sheetCode, SHEET_SERIALS } from '@/domain/sheet-code';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';

/** Numbers of one day at most; so a code comes again only after 200 days, when its label has long gone. */
const MOST_A_DAY = 50_000;

/** The short number of the nth parcel or crate of a day: eight digits with one that checks them. */
export const parcelCode = (day: string, no: number): string => {
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  return sheetCode((days * MOST_A_DAY + no) % SHEET_SERIALS);
};

/** What people call a parcel on its day. */
export const parcelLabel = (no: number): string => `第 ${no} 件`;

/** The next free numbers of today, for parcels and crates alike; two at once wait for each other on the day's lock. */
export async function takeNumbers(
  db: Database,
  communityId: string,
  at: Date,
): Promise<{ day: string; next: number }> {
  const day = beijingDay(at.toISOString());
  await sql`select pg_advisory_xact_lock(hashtextextended(${`parcel:${communityId}:${day}`}, 0))`.execute(db);
  const { rows } = await sql<{ last: number }>`
    select greatest(
      (select coalesce(max(parcel_no), 0) from parcels where community_id = ${communityId} and made_on = ${day}),
      (select coalesce(max(parcel_no), 0) from crates where community_id = ${communityId} and made_on = ${day})
    )::int as last`.execute(db);
  return { day, next: (rows[0]?.last ?? 0) + 1 };
}

/** Parcel `c` of orders is at no end: no door has taken or refused it. */
export const isUnderWay = sql`not exists (
  select from drop_off_parcels dx
    join drop_offs df on df.community_id = dx.community_id and df.id = dx.drop_off_id
   where dx.community_id = c.community_id and dx.parcel_id = c.id
     and (is_delivered(df.outcome) or df.outcome = 'refused'))`;

/** How long a share of a hand-out is looked after. */
const SHARE_DAYS = 30;

/**
 * Parcels that are on their way or wait, with where they are now, as `c` and `w`: those of orders are found by the pieces
 * that are in hand, so that the month behind is not read. `which` narrows them.
 */
export const underWay = (communityId: string, now: Date, which: RawBuilder<unknown> = sql`true`) => sql`
  select c.*, w.place, w.since, w.trip_id, w.station_id, w.run_id, w.deed_id, w.kind
    from parcels c
    cross join lateral parcel_place_at(c.community_id, c.id, ${now}) w
   where c.community_id = ${communityId} and ${which} and ${isUnderWay} and w.place not in ('door', 'fetched')
     and (c.id in (select y.parcel_id from order_lines l
                     join parcel_lines y on y.community_id = l.community_id and y.order_id = l.order_id
                          and y.product_id = l.product_id
                    where l.community_id = ${communityId}
                      and is_in_hand(l.wanted, l.placed, l.received, l.sorted, l.on_run)
                      and (l.sorted > 0 or l.on_run > 0))
          or (c.campaign_id is not null
              and c.packed_at > ${new Date(now.getTime() - SHARE_DAYS * 24 * 3_600_000)}))`;

export interface NewParcel {
  id: string;
  householdId: string;
  campaignId: string | null;
  nth: number;
  ofMany: number;
}

interface Packing {
  communityId: string;
  at: Date;
  by: string;
  deedId: string;
}

/** Adds parcels with the next numbers of the day, and says of each that it was packed at the depot. */
export async function add(
  db: Database,
  { communityId, at, by, deedId }: Packing,
  parcels: readonly NewParcel[],
): Promise<void> {
  const { day, next } = await takeNumbers(db, communityId, at);
  const rows = parcels.map((parcel, nth) => ({
    ...parcel,
    parcelNo: next + nth,
    code: parcelCode(day, next + nth),
  }));
  await sql`
    insert into parcels (community_id, id, parcel_no, made_on, code, household_id, campaign_id, nth, of_many,
                         packed_at, packed_by)
    select ${communityId}, x.id, x."parcelNo", ${day}, x.code, x."householdId", x."campaignId", x.nth, x."ofMany",
           ${at}, ${by}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as x (id uuid, "parcelNo" int, code text, "householdId" uuid, "campaignId" uuid, nth int, "ofMany" int)`.execute(
    db,
  );
  await sql`
    insert into parcel_events (community_id, parcel_id, deed_id, kind, at, happened_at, heard_at, by)
    select ${communityId}, x.id, ${deedId}, 'packed', ${at}, ${at}, ${at}, ${by}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id uuid)`.execute(db);
}

export interface ParcelLine {
  parcelId: string;
  orderId: string;
  productId: string;
  quantity: number;
}

/** Says what is in parcels of which nothing was said. */
export const addLines = (db: Database, communityId: string, lines: readonly ParcelLine[]) =>
  sql`
    insert into parcel_lines (community_id, parcel_id, order_id, product_id, quantity)
    select ${communityId}, x."parcelId", x."orderId", x."productId", sum(x.quantity)
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
           as x ("parcelId" uuid, "orderId" uuid, "productId" uuid, quantity int)
     group by 2, 3, 4`.execute(db);

/** Forgets what is in these parcels, to say it anew. */
export const emptyThese = (db: Database, communityId: string, ids: readonly string[]) =>
  sql`delete from parcel_lines where community_id = ${communityId} and parcel_id = any(${ids}::uuid[])`.execute(
    db,
  );

/** n of m anew, for parcels that keep their numbers. */
export const renumber = (
  db: Database,
  communityId: string,
  parcels: readonly Pick<NewParcel, 'id' | 'nth' | 'ofMany'>[],
) =>
  sql`
    update parcels c set nth = x.nth, of_many = x."ofMany"
      from jsonb_to_recordset(${JSON.stringify(parcels)}::jsonb) as x (id uuid, nth int, "ofMany" int)
     where c.community_id = ${communityId} and c.id = x.id`.execute(db);

/** Takes away parcels that never left the packing table: their goods are in others now. */
export async function removeUnmoved(
  db: Database,
  communityId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const these = sql`community_id = ${communityId} and parcel_id = any(${ids}::uuid[])`;
  await sql`delete from parcel_events where ${these}`.execute(db);
  await sql`delete from drop_off_parcels where ${these}`.execute(db);
  await sql`delete from parcels where community_id = ${communityId} and id = any(${ids}::uuid[])`.execute(db);
}
