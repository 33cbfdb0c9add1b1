import type { Database } from '../../../db/database';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import * as communities from './communities';

export interface NewCommunity {
  id: string;
  communityName: string;
  countyName: string;
  teamName: string;
  now: Date;
}

/** A community that is being prepared. Refuses COMMUNITY_NAME_TAKEN. */
export async function beginCommunity(
  db: Database,
  { id, communityName, now, ...above }: NewCommunity,
  ids = { county: newId(), team: newId() },
): Promise<void> {
  const teamId = await communities.teamOf(db, { ...above, ids });
  const community = { id, teamId, name: communityName, isPreparing: true, now };
  if (!(await communities.add(db, community)))
    throw new Refusal('COMMUNITY_NAME_TAKEN', { community: communityName });
}
