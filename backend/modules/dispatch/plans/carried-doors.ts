import type { Priority } from '@/contract/catalogue';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Whence } from '../../orders/public';
import { foremost } from './waiting-doors';

/** A door of a run that is not over, as the planner weighs it. */
export interface CarriedDoor {
  runId: string;
  runNo: number;
  volunteerId: string | null;
  hasDeparted: boolean;
  /** Where it was loaded; null: nobody looked. */
  leavesFrom: Whence['place'] | null;
  stationId: string | null;
  dropOffId: string;
  householdId: string;
  entranceId: string;
  buildingId: string;
  position: number;
  floor: number;
  pieces: number;
  grams: number;
  loose: number;
  isCold: boolean;
  priority: Priority;
}

/** The doors of all runs to doors that are not over, run by run. */
export async function listCarriedDoors(db: Database, communityId: string): Promise<CarriedDoor[]> {
  const { rows } = await sql<CarriedDoor>`
    select r.id as run_id, r.run_no, r.volunteer_id, r.departed_at is not null as has_departed,
           r.leaves_from, r.station_id, f.id as drop_off_id,
           d.household_id, d.entrance_id, d.building_id, d.building_position * 1000 + d.entrance_position as position,
           d.floor, q.pieces, q.grams, q.loose, q.is_cold, q.priority
      from delivery_runs r
      join drop_offs f on f.community_id = r.community_id and f.run_id = r.id
      join doors d on d.community_id = f.community_id and d.household_id = f.household_id
      cross join lateral (
        select coalesce(sum(l.quantity), 0)::int as pieces, coalesce(sum(l.quantity * p.weight_grams), 0)::int as grams,
               coalesce(sum(l.quantity) filter (where p.weight_grams is null), 0)::int as loose,
               coalesce(bool_or(p.priority = 'cold'), false) as is_cold, ${foremost(sql`true`)} as priority
          from drop_off_lines l
          join products p on p.community_id = l.community_id and p.id = l.product_id
         where l.community_id = f.community_id and l.drop_off_id = f.id) q
     where r.community_id = ${communityId} and r.kind = 'toDoor' and r.finished_at is null
     order by r.created_at, r.id, f.id limit 4000`.execute(db);
  return rows;
}
