import { sql } from 'kysely';
import type { TestDatabase } from '../../support/database';
import { communityId } from '../../support/demo';
import type { Home } from '../../support/given';
import { givenPerson } from '../../support/second-community';

/** A home with the key of somebody who lives there and has a phone. */
export interface Resident extends Home {
  key: string;
}

/** The first homes that are lived in, in the order of the buildings, each with a resident of the app. */
export async function givenResidents({ db }: TestDatabase, many: number): Promise<Resident[]> {
  const { rows } = await sql<{ householdId: string }>`
    select d.household_id from doors d
     where d.community_id = ${communityId} and not d.is_vacant and d.ended_at is null
     order by d.building_position, d.entrance_position, d.floor, d.room_no limit ${many}`.execute(db);
  const residents = rows.map(({ householdId }, at) => ({ communityId, householdId, key: `fortnight-${at}` }));
  await db.transaction().execute(async (transaction) => {
    for (const { key, householdId } of residents)
      await givenPerson(transaction, key, { role: 'resident', level: 'household', communityId, householdId });
  });
  return residents;
}
