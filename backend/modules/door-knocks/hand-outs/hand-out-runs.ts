import type { RunKind } from '@/contract/dispatch';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Place {
  communityId: string;
  campaignId: string;
}

/** A run as dispatch has it, with what it has to do with a hand-out. */
export interface RunRow {
  runId: string;
  runNo: number;
  kind: RunKind;
  createdAt: Date;
  acceptedAt: Date | null;
  departedAt: Date | null;
  finishedAt: Date | null;
  toCarry: number;
  carried: number;
  given: number;
}

/** Runs that carry shares of a hand-out, or have not ended and stop at a door that has none; or the one of an id. */
export async function list(
  db: Database,
  { communityId, campaignId, runId = null }: Place & { runId?: string | null },
): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select r.id as run_id, r.run_no, r.kind, r.created_at, r.accepted_at, r.departed_at, r.finished_at,
           n.to_carry, n.carried, n.given
      from delivery_runs r
      cross join lateral (
        select count(*) filter (where s.drop_off_id is null and f.outcome is null and c.closed_at is null)::int
                 as to_carry,
               count(s.drop_off_id)::int as carried,
               count(s.drop_off_id) filter (where is_delivered(f.outcome))::int as given
          from drop_offs f
          join cells c on c.community_id = f.community_id and c.household_id = f.household_id
           and c.campaign_id = ${campaignId}
          left join carried_shares s on s.community_id = f.community_id and s.campaign_id = ${campaignId}
           and s.drop_off_id = f.id
         where f.community_id = ${communityId} and f.run_id = r.id) n
     where r.community_id = ${communityId} and (${runId}::uuid is null or r.id = ${runId})
       and (${runId}::uuid is not null or n.carried > 0 or (n.to_carry > 0 and r.finished_at is null))
     order by r.created_at desc, r.id desc limit 50`.execute(db);
  return rows;
}

/** A run to the doors can be loaded until it leaves; what is fetched at the station, until that ends. */
export const isLoadable = ({ kind, departedAt, finishedAt }: RunRow): boolean =>
  finishedAt === null && (kind === 'pickUp' || departedAt === null);
