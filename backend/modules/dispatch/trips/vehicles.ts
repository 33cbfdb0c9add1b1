import type { Vehicle } from '@/contract/trips';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** The vehicles in use, by name. */
export async function list(db: Database, communityId: string): Promise<Vehicle[]> {
  const { rows } = await sql<Vehicle>`
    select id, name, kind, most_grams, most_pieces, most_cold from vehicles
     where community_id = ${communityId} and ended_at is null order by name, id limit 50`.execute(db);
  return rows;
}

/** Adds a vehicle or changes it; false when another in use has its name. */
export async function save(
  db: Database,
  communityId: string,
  { id, name, kind, mostGrams, mostPieces, mostCold }: Vehicle,
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into vehicles as v (community_id, id, name, kind, most_grams, most_pieces, most_cold, created_at)
    select ${communityId}, ${id}, ${name}, ${kind}, ${mostGrams}::int, ${mostPieces}::int, ${mostCold}::int, ${at}
     where not exists (select from vehicles o where o.community_id = ${communityId} and o.name = ${name}
                          and o.ended_at is null and o.id <> ${id})
    on conflict (community_id, id) do update
       set name = excluded.name, kind = excluded.kind, most_grams = excluded.most_grams,
           most_pieces = excluded.most_pieces, most_cold = excluded.most_cold`.execute(db);
  return numAffectedRows === 1n;
}

/** Whether a timetable names it, or one of its trips has not arrived. */
export async function isInUse(db: Database, communityId: string, vehicleId: string): Promise<boolean> {
  const { rows } = await sql`
    select from vehicles v
     where v.community_id = ${communityId} and v.id = ${vehicleId}
       and (exists (select from timetables m where m.community_id = v.community_id and m.vehicle_id = v.id)
            or exists (select from trips t where t.community_id = v.community_id and t.vehicle_id = v.id
                          and t.departed_at is not null and t.arrived_at is null))`.execute(db);
  return rows.length > 0;
}

export const end = (db: Database, communityId: string, vehicleId: string, at: Date) =>
  sql`update vehicles set ended_at = ${at}
       where community_id = ${communityId} and id = ${vehicleId} and ended_at is null`.execute(db);

/** Holds the vehicles of a community until the transaction ends: names and number are looked at one after the other. */
export const holdAll = (db: Database, communityId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`vehicles:${communityId}`}, 0))`.execute(db);
