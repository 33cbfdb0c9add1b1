import { sql } from 'kysely';
import type { DatabaseHandle } from '../../backend/db/database';
import { COMMUNITY_ID } from '../../backend/demo';

/** Where the doors that are added stand: above every roof of the demo. */
const FLOORS_UP = 40;

/** An id of its own for each copy, in the shape of every other. */
const grown = (id: 'id' | 'dwelling_id') =>
  sql`overlay(overlay(md5(${sql.ref(id)}::text || ' grown') placing '8' from 13) placing 'a' from 17)::uuid`;

/**
 * Adds so many households to the demo community, each a copy of one that is there, forty floors above it; at most as many
 * as there are. `shrinkAgain` takes them away.
 */
export async function growBy({ db }: Pick<DatabaseHandle, 'db'>, households: number): Promise<void> {
  await sql`
    insert into dwellings (community_id, id, entrance_id, floor, room_no)
    select community_id, ${grown('id')}, entrance_id, floor + ${FLOORS_UP}, '9' || room_no from dwellings
     where community_id = ${COMMUNITY_ID} order by id limit ${households}`.execute(db);
  await sql`
    insert into households (community_id, id, entrance_id, dwelling_id, floor, room_no, resident_count)
    select community_id, ${grown('id')}, entrance_id, ${grown('dwelling_id')}, floor + ${FLOORS_UP}, '9' || room_no,
           resident_count
      from households where community_id = ${COMMUNITY_ID} order by dwelling_id limit ${households}`.execute(
    db,
  );
}

/** Takes away what `growBy` has added, with the rights of those who were signed in there. */
export async function shrinkAgain({ db }: Pick<DatabaseHandle, 'db'>): Promise<void> {
  const added = sql`select id from households where community_id = ${COMMUNITY_ID} and floor > ${FLOORS_UP}`;
  await sql`delete from role_grants where community_id = ${COMMUNITY_ID} and household_id in (${added})`.execute(
    db,
  );
  await sql`delete from households where community_id = ${COMMUNITY_ID} and id in (${added})`.execute(db);
  await sql`delete from dwellings where community_id = ${COMMUNITY_ID} and floor > ${FLOORS_UP}`.execute(db);
}
