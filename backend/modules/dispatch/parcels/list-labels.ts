import type { Piece } from '@/contract/dispatch';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import { climbing } from '../../../db/doors';
import type { Secrets } from '../../../kernel/secrets';
import { openName } from '../../../kernel/sealed-name';
import { piecesOf } from '../pieces/pieces-of';

/** What stands on the label of one parcel. */
export interface ParcelLabel {
  code: string;
  nth: number;
  ofMany: number;
  /** The first character of the householder's name; '' when nobody has said it. */
  surname: string;
  householdId: string;
  entranceId: string;
  buildingNo: string;
  entranceNo: string;
  roomNo: string;
  pieces: Piece[];
}

type Row = Omit<ParcelLabel, 'surname'> & { nameSealed: string | null };

/** The labels of parcels `c`, `which` says of which, in climbing order; at most 2,000. */
export async function listLabels(
  { db, secrets }: { db: Database; secrets: Secrets },
  communityId: string,
  which: RawBuilder<unknown>,
): Promise<ParcelLabel[]> {
  const { rows } = await sql<Row>`
    select c.code, c.nth, c.of_many, c.household_id, d.entrance_id, d.building_no, d.entrance_no, d.room_no,
           s.name_sealed, coalesce(x.pieces, '[]') as pieces
      from parcels c
      join doors d on d.community_id = c.community_id and d.household_id = c.household_id
      left join residents s on s.community_id = c.community_id and s.household_id = c.household_id
           and s.relation = 'householder' and s.ended_at is null
      left join lateral (
        select ${piecesOf} as pieces
          from (select y.product_id, l.instead_of, sum(y.quantity)::int as quantity
                  from parcel_lines y
                  join order_lines l on l.community_id = y.community_id and l.order_id = y.order_id
                                    and l.product_id = y.product_id
                 where y.community_id = c.community_id and y.parcel_id = c.id group by 1, 2) q
          join products p on p.community_id = c.community_id and p.id = q.product_id) x on true
     where c.community_id = ${communityId} and ${which}
     order by ${climbing('d')}, c.parcel_no limit 2000`.execute(db);
  return rows.map(({ nameSealed, ...row }) => ({
    ...row,
    surname: nameSealed ? ([...openName(secrets, nameSealed).name][0] ?? '') : '',
  }));
}

/** Parcel `c` lies as it was packed, for a household at one of these entrances. */
export const lyingAt = (communityId: string, entranceIds: readonly string[], now: Date) => sql`
  c.household_id in (select h.id from households h
                      where h.community_id = ${communityId} and h.entrance_id = any(${entranceIds}::uuid[]))
  and c.id in (select y.parcel_id from order_lines l
                 join orders o on o.community_id = l.community_id and o.id = l.order_id
                 join parcel_lines y on y.community_id = l.community_id and y.order_id = l.order_id
                      and y.product_id = l.product_id
                where l.community_id = ${communityId} and l.sorted > 0)
  and (select w.place from parcel_place_at(c.community_id, c.id, ${now}) w) in ('depot', 'station')`;

/** Parcel `c` is carried by a door of this run. */
export const onRun = (communityId: string, runId: string) => sql`
  c.id in (select x.parcel_id from drop_offs f
             join drop_off_parcels x on x.community_id = f.community_id and x.drop_off_id = f.id
            where f.community_id = ${communityId} and f.run_id = ${runId})`;
