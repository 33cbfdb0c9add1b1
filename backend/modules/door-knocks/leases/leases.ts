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

/** Whether the entrance was theirs at any time of the round. */
export async function hasEverHeld(
  db: Database,
  { communityId, campaignId, entranceId }: Place,
  accountId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from door_leases l
     where l.community_id = ${communityId} and l.account_id = ${accountId} and l.campaign_id = ${campaignId}
       and l.entrance_id = ${entranceId} limit 1`.execute(db);
  return rows.length > 0;
}

export interface LeaseRow {
  leaseId: string;
  accountId: string;
  nameSealed: string;
  untilAt: Date;
  recorded: number;
}

/** The leases of an entrance that hold at this moment, those that end first in front. */
export async function listHeld(
  db: Database,
  { communityId, campaignId, entranceId }: Place,
  now: Date,
): Promise<LeaseRow[]> {
  const { rows } = await sql<LeaseRow>`
    select l.id as lease_id, l.account_id, a.name_sealed, l.until_at,
           (select count(distinct k.household_id)::int from door_knocks k
              join households h on h.community_id = k.community_id and h.id = k.household_id
             where k.community_id = ${communityId} and k.campaign_id = ${campaignId}
               and k.recorded_by = l.account_id and k.voided_at is null
               and h.entrance_id = ${entranceId}) as recorded
      from door_leases l join accounts a on a.id = l.account_id
     where l.community_id = ${communityId} and l.campaign_id = ${campaignId} and l.entrance_id = ${entranceId}
       and l.until_at > ${now} and l.ended_at is null
     order by l.until_at, l.id limit 50`.execute(db);
  return rows;
}

/** Ends a lease now, and answers whether there is one; of one that is over already nothing changes. */
export async function end(
  db: Database,
  { communityId, campaignId, entranceId }: Place,
  { leaseId, at }: { leaseId: string; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update door_leases set ended_at = coalesce(ended_at, least(until_at, ${at}::timestamptz))
     where community_id = ${communityId} and id = ${leaseId} and campaign_id = ${campaignId}
       and entrance_id = ${entranceId}`.execute(db);
  return numAffectedRows === 1n;
}
