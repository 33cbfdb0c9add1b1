import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Place {
  communityId: string;
  campaignId: string;
}

/**
 * Whether the share of a door (`f`, of a run `r`) is the run's: it is under way, or was given there, unless somebody has
 * taken that back.
 */
const hasShare = ({ communityId, campaignId }: Place) => sql`
  ((f.outcome is null and r.finished_at is null)
   or (is_delivered(f.outcome)
       and not exists (select from door_knocks k
                        where k.community_id = ${communityId} and k.campaign_id = ${campaignId}
                          and k.drop_off_id = f.id and k.voided_at is not null)))`;

/** What a run has of a household's share. */
export interface ShareOnRun {
  isGiven: boolean;
  at: Date | null;
}

/** What runs have of the shares of some households, by household; one whose share no run has is missing. */
export async function findAll(
  db: Database,
  { communityId, campaignId }: Place,
  householdIds: readonly string[],
): Promise<Map<string, ShareOnRun>> {
  const { rows } = await sql<ShareOnRun & { householdId: string }>`
    select f.household_id, is_delivered(f.outcome) is true as is_given, f.happened_at as at
      from carried_shares s
      join drop_offs f on f.community_id = s.community_id and f.id = s.drop_off_id
      join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
     where s.community_id = ${communityId} and s.campaign_id = ${campaignId} and f.household_id = any(${householdIds}::uuid[])
       and ${hasShare({ communityId, campaignId })}`.execute(db);
  return new Map(rows.map(({ householdId, ...share }) => [householdId, share]));
}

interface Attached extends Place {
  runId: string;
  by: string;
  at: Date;
}

/** Gives a run the shares of its doors that have none yet: whose cell is open and whose share no run has. */
export const add = (db: Database, { communityId, campaignId, runId, by, at }: Attached) =>
  sql`
    insert into carried_shares (community_id, campaign_id, drop_off_id, attached_by, attached_at)
    select ${communityId}, ${campaignId}, d.id, ${by}, ${at}
      from drop_offs d
      join cells c on c.community_id = d.community_id and c.household_id = d.household_id
       and c.campaign_id = ${campaignId} and c.closed_at is null
     where d.community_id = ${communityId} and d.run_id = ${runId} and d.outcome is null
       and not exists (select from carried_shares s
                         join drop_offs f on f.community_id = s.community_id and f.id = s.drop_off_id
                         join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
                        where s.community_id = ${communityId} and s.campaign_id = ${campaignId}
                          and f.household_id = d.household_id and ${hasShare({ communityId, campaignId })})`.execute(
    db,
  );

/** 户 of a run that the hand-out means, and those of them whose share it has. */
export async function countOn(
  db: Database,
  { communityId, campaignId, runId }: Place & { runId: string },
): Promise<{ meant: number; carried: number }> {
  const { rows } = await sql<{ meant: number; carried: number }>`
    select count(c.household_id)::int as meant, count(s.drop_off_id)::int as carried
      from drop_offs f
      join cells c on c.community_id = f.community_id and c.household_id = f.household_id
       and c.campaign_id = ${campaignId}
      left join carried_shares s on s.community_id = f.community_id and s.campaign_id = ${campaignId}
       and s.drop_off_id = f.id
     where f.community_id = ${communityId} and f.run_id = ${runId}`.execute(db);
  return rows[0] ?? { meant: 0, carried: 0 };
}

/** Takes from a run the shares of doors that have no outcome; answers how many. */
export async function remove(
  db: Database,
  { communityId, campaignId, runId }: Place & { runId: string },
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from carried_shares s using drop_offs f
     where s.community_id = ${communityId} and s.campaign_id = ${campaignId}
       and f.community_id = ${communityId} and f.id = s.drop_off_id and f.run_id = ${runId}
       and f.outcome is null`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
