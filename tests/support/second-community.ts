import { sql } from 'kysely';
import type { Database, DatabaseHandle } from '../../backend/db/database';
import { demoId } from '../../backend/demo';
import type { Role } from '@/contract/procedure';
import { testSecrets } from './secrets';
import { seededAt } from './seeded-at';

/** 兰花苑: a second community in another county, with one building, one home and people of its own. All invented. */
export const second = {
  countyId: demoId('second county'),
  teamId: demoId('second team'),
  communityId: demoId('second community'),
  buildingId: demoId('second building'),
  entranceId: demoId('second entrance'),
  householdId: demoId('second household'),
  supplierId: demoId('second supplier'),
  productId: demoId('second product'),
};

export interface GivenRole {
  role: Role;
  level: 'installation' | 'county' | 'team' | 'community' | 'building' | 'entrance' | 'household';
  countyId?: string;
  teamId?: string;
  communityId?: string;
  buildingId?: string;
  entranceId?: string;
  householdId?: string;
  startsAt?: string;
  endsAt?: string;
}

/** A person with the WeChat identity `demo-<key>`, as the demo's people have. */
export async function givenPerson(db: Database, key: string, ...roles: GivenRole[]): Promise<void> {
  const accountId = demoId(`account ${key}`);
  await sql`insert into accounts (id, name_sealed, created_at)
    values (${accountId}, ${testSecrets.seal(key)}, ${seededAt})`.execute(db);
  await sql`insert into identities (kind, subject, account_id, created_at)
    values ('wechat', ${`demo-${key}`}, ${accountId}, ${seededAt})`.execute(db);
  for (const [index, one] of roles.entries()) {
    await sql`insert into role_grants (id, account_id, role, level, county_id, team_id, community_id, building_id, entrance_id,
                                       household_id, starts_at, ends_at, granted_at)
      values (${demoId(`grant ${key} ${index}`)}, ${accountId}, ${one.role}, ${one.level}, ${one.countyId ?? null},
              ${one.teamId ?? null}, ${one.communityId ?? null}, ${one.buildingId ?? null}, ${one.entranceId ?? null},
              ${one.householdId ?? null}, ${one.startsAt ?? seededAt}, ${one.endsAt ?? null}, ${seededAt})`.execute(
      db,
    );
  }
}

async function givenPlaces(db: Database): Promise<void> {
  const { countyId, teamId, communityId, buildingId, entranceId, householdId } = second;
  await sql`insert into counties values (${countyId}, '邻县')`.execute(db);
  await sql`insert into teams values (${teamId}, ${countyId}, '督导九组')`.execute(db);
  await sql`insert into communities values (${communityId}, ${teamId}, '兰花苑', ${seededAt})`.execute(db);
  await sql`insert into wave_times values (${communityId}, 'noon', '12:00', '18:00', 0),
    (${communityId}, 'evening', '18:00', '12:00', 1)`.execute(db);
  await sql`insert into buildings values (${communityId}, ${buildingId}, '1', 1)`.execute(db);
  await sql`insert into entrances values (${communityId}, ${entranceId}, ${buildingId}, '1', 1)`.execute(db);
  await sql`insert into dwellings values (${communityId}, ${householdId}, ${entranceId}, 1, '101')`.execute(
    db,
  );
  await sql`insert into households (community_id, id, entrance_id, dwelling_id, floor, room_no, resident_count)
    values (${communityId}, ${householdId}, ${entranceId}, ${householdId}, 1, '101', 2)`.execute(db);
}

/** Makes the second community with one product, a resident, a captain, a volunteer and staff. */
export async function givenSecondCommunity({ db }: DatabaseHandle): Promise<void> {
  const { communityId, entranceId, householdId, supplierId, productId } = second;
  await givenPlaces(db);
  await sql`insert into suppliers values (${communityId}, ${supplierId}, '兰花超市')`.execute(db);
  await sql`insert into categories values (${communityId}, '米面油', 1)`.execute(db);
  await sql`insert into products (community_id, id, supplier_id, name, category, measure, price_fen, position)
    values (${communityId}, ${productId}, ${supplierId}, '挂面', '米面油', '包', 500, 1)`.execute(db);
  await givenPerson(db, 'far-resident', { role: 'resident', level: 'household', communityId, householdId });
  await givenPerson(db, 'far-captain', { role: 'captain', level: 'entrance', communityId, entranceId });
  await givenPerson(db, 'far-volunteer', { role: 'volunteer', level: 'community', communityId });
  await givenPerson(db, 'far-staff', { role: 'staff', level: 'community', communityId });
}
