import { v7 } from 'uuid';
import type { DatabaseHandle } from '../../backend/db/database';
import { sealWords } from '../../backend/modules/joining/requests/words';
import { givenComingGrant } from './given-coming-grant';
import { testSecrets } from './secrets';
import { seededAt } from './seeded-at';

interface At {
  staff: string;
  resident: string;
  communityId: string;
  entranceId: string;
  householdId: string;
}

/** What procedures about roles and joining ask for at one place. */
export interface JoiningThings {
  grantId: string;
  joinRequestId: string;
  offerId: string;
  memberGrantId: string;
  buildingId: string;
}

async function givenAccount({ pool }: DatabaseHandle): Promise<string> {
  const id = v7();
  await pool.query('insert into accounts (id, name_sealed, created_at) values ($1, $2, $3)', [
    id,
    testSecrets.seal('新人'),
    seededAt,
  ]);
  return id;
}

/** A request of somebody new, written down by hand: for the entrance, or an offer of help when there is none. */
async function givenRawRequest(
  database: DatabaseHandle,
  { communityId, entranceId }: { communityId: string; entranceId: string | null },
): Promise<string> {
  const id = v7();
  const kind = entranceId === null ? 'volunteer' : 'resident';
  await database.pool.query(
    `insert into join_requests (community_id, id, account_id, kind, entrance_id, room_no, name_sealed, phone_sealed,
                                is_phone_verified, words_sealed, asked_at, state)
     values ($1, $2, $3, $4, $5, '', $6, $7, false, $8, $9, 'waiting')`,
    [
      communityId,
      id,
      await givenAccount(database),
      kind,
      entranceId,
      testSecrets.seal('新人'),
      testSecrets.seal('19900000901'),
      sealWords(testSecrets, {}),
      seededAt,
    ],
  );
  return id;
}

/** Somebody who came to live in the household after everybody else; answers the grant. */
export async function givenLateMember(database: DatabaseHandle, at: At): Promise<string> {
  const id = v7();
  await database.pool.query(
    `insert into role_grants (id, account_id, role, level, community_id, household_id, starts_at, granted_at)
     values ($1, $2, 'resident', 'household', $3, $4, $5, '2026-11-22T01:00:00Z')`,
    [id, await givenAccount(database), at.communityId, at.householdId, seededAt],
  );
  return id;
}

async function buildingOf({ pool }: DatabaseHandle, { communityId, entranceId }: At): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    'select building_id as id from entrances where community_id = $1 and id = $2',
    [communityId, entranceId],
  );
  return rows[0]?.id ?? '';
}

export const givenJoining = async (database: DatabaseHandle, at: At): Promise<JoiningThings> => ({
  grantId: await givenComingGrant(database, at),
  joinRequestId: await givenRawRequest(database, at),
  offerId: await givenRawRequest(database, { communityId: at.communityId, entranceId: null }),
  memberGrantId: await givenLateMember(database, at),
  buildingId: await buildingOf(database, at),
});
