import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Place {
  communityId: string;
  campaignId: string;
  entranceId: string;
}

export const insert = (
  db: Database,
  { communityId, campaignId, entranceId }: Place,
  lease: { id: string; accountId: string; givenBy: string; givenAt: Date; untilAt: Date },
) =>
  sql`
    insert into door_leases (community_id, id, campaign_id, entrance_id, account_id, given_by, given_at, until_at)
    values (${communityId}, ${lease.id}, ${campaignId}, ${entranceId}, ${lease.accountId}, ${lease.givenBy},
            ${lease.givenAt}, ${lease.untilAt})`.execute(db);

/** Whether somebody had the entrance at this moment: what was done then counts, whenever it arrives. */
export async function hasHeldAt(
  db: Database,
  { communityId, campaignId, entranceId }: Place,
  { accountId, at }: { accountId: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    select from door_leases l
     where l.community_id = ${communityId} and l.account_id = ${accountId} and l.campaign_id = ${campaignId}
       and l.entrance_id = ${entranceId} and l.given_at <= ${at}
       and l.until_at > ${at} and (l.ended_at is null or l.ended_at > ${at})
     limit 1`.execute(db);
  return rows.length > 0;
}
