import type { BoardDoor } from '@/contract/entrance-orders';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { climbing, topDown, walking } from '../../../db/doors';

/** No building of which we know has more; more would not open within a second. */
const MOST_DOORS = 1000;

interface Row {
  entranceId: string;
  entranceNo: string;
  buildingNo: string;
  doors: (Omit<BoardDoor, 'remindedAt'> & { remindedAt: string | null })[];
}

export interface BoardEntrances {
  buildingNo: string;
  entrances: Omit<Row, 'buildingNo'>[];
}

interface Wanted {
  buildingId: string;
  /** Null: all of the building. */
  only: readonly string[] | null;
  waveId: string | null;
}

/** Every door of a building's entrances from the top floor down, with what its household has ordered in the wave. */
export async function listBoardEntrances(
  db: Database,
  communityId: string,
  { buildingId, only, waveId }: Wanted,
): Promise<BoardEntrances> {
  const { rows } = await sql<Row>`/* kept */
    with shown as materialized (
      select d.household_id, d.entrance_id, d.floor, d.room_no, d.is_vacant
        from doors d
       where d.community_id = ${communityId} and d.building_id = ${buildingId} and d.ended_at is null
         and (${only}::uuid[] is null or d.entrance_id = any(${only}::uuid[]))
       order by ${climbing('d')} limit ${MOST_DOORS})
    select e.entrance_id, e.entrance_no, e.building_no, x.doors
      from entrance_places e
      cross join lateral (
        select coalesce(json_agg(json_build_object(
                 'householdId', d.household_id, 'floor', d.floor, 'roomNo', d.room_no, 'isVacant', d.is_vacant,
                 'pieces', case when o.id is not null then (
                   select coalesce(sum(l.ordered - l.cancelled), 0)::int from order_lines l
                    where l.community_id = o.community_id and l.order_id = o.id) end,
                 'remindedAt', to_char(m.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'hasCare', d.household_id in (select c.household_id from care_flags c
                                                where c.community_id = ${communityId}))
                 order by ${topDown('d')}), '[]') as doors
          from shown d
          left join orders o on o.community_id = ${communityId} and o.household_id = d.household_id
               and o.wave_id = ${waveId} and o.cancelled_at is null
          left join wave_reminders m on m.community_id = ${communityId} and m.household_id = d.household_id
               and m.wave_id = ${waveId}
         where d.entrance_id = e.entrance_id) x
     where e.community_id = ${communityId} and e.building_id = ${buildingId}
       and (${only}::uuid[] is null or e.entrance_id = any(${only}::uuid[]))
     order by ${walking('e')}, e.entrance_id limit 100`.execute(db);
  const entrances = rows.map(({ entranceId, entranceNo, doors }) => ({ entranceId, entranceNo, doors }));
  return { buildingNo: rows[0]?.buildingNo ?? '', entrances };
}
