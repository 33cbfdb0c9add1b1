import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { parcelCode, takeNumbers } from './parcels';

interface NewCrate {
  communityId: string;
  id: string;
  at: Date;
  by: string;
}

/** Adds a crate with the next number of the day. Answers its code. */
export async function add(db: Database, { communityId, id, at, by }: NewCrate): Promise<string> {
  const { day, next } = await takeNumbers(db, communityId, at);
  const code = parcelCode(day, next);
  await sql`
    insert into crates (community_id, id, parcel_no, made_on, code, packed_at, packed_by)
    values (${communityId}, ${id}, ${next}, ${day}, ${code}, ${at}, ${by})`.execute(db);
  return code;
}

/** Puts these parcels into a crate, out of any other. Answers how many there are. */
export async function fill(
  db: Database,
  communityId: string,
  crateId: string,
  parcelIds: readonly string[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update parcels set crate_id = ${crateId}
     where community_id = ${communityId} and id = any(${parcelIds}::uuid[])`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Takes everything out. Answers how many parcels that were. */
export async function empty(db: Database, communityId: string, crateId: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update parcels set crate_id = null
     where community_id = ${communityId} and crate_id = ${crateId}`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** What a label names: a parcel, or a crate with what is in it. */
export interface Labelled {
  crateId: string | null;
  /** The door of a parcel. */
  placeLabel: string | null;
  parcelIds: string[];
}

/** The newest thing with this code; undefined when there is none. */
export async function findLabelled(
  db: Database,
  communityId: string,
  code: string,
): Promise<Labelled | undefined> {
  const { rows } = await sql<Labelled>`
    select n.crate_id, n.place_label, n.parcel_ids
      from (select c.packed_at, null::uuid as crate_id, d.label as place_label, array[c.id] as parcel_ids
              from parcels c join doors d on d.community_id = c.community_id and d.household_id = c.household_id
             where c.community_id = ${communityId} and c.code = ${code}
            union all
            select k.packed_at, k.id, null,
                   array(select c.id from parcels c where c.community_id = k.community_id and c.crate_id = k.id)
              from crates k where k.community_id = ${communityId} and k.code = ${code}) n
     order by n.packed_at desc limit 1`.execute(db);
  return rows[0];
}
