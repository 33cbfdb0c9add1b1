import { v7 } from 'uuid';
import type { DatabaseHandle } from '../../backend/db/database';
import { demoId } from '../../backend/demo';
import { evening } from './demo';

interface At {
  communityId: string;
  entranceId: string;
  resident: string;
}

/** A captaincy of a resident that begins long after the test: to be ended by whoever may, and nothing else changes. */
export async function givenComingGrant({ pool }: DatabaseHandle, at: At): Promise<string> {
  const id = v7();
  await pool.query(
    `insert into role_grants (id, account_id, role, level, community_id, entrance_id, starts_at, granted_at)
     values ($1, $2, 'captain', 'entrance', $3, $4, '2027-01-01', $5)`,
    [id, demoId(`account ${at.resident}`), at.communityId, at.entranceId, evening],
  );
  return id;
}
