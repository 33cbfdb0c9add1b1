import type { KnockOutcome, KnockWay } from '@/contract/campaigns';
import type { listPickUpDoors as procedure } from '@/contract/hand-outs';
import { sql } from 'kysely';
import { topDown } from '../../../db/doors';
import type { Handler } from '../../../kernel/implement';
import { placeLabel } from '../../../kernel/places';
import { findHandOut } from './hold-hand-out';

interface Row {
  householdId: string;
  roomNo: string;
  floor: number;
  isClosed: boolean;
  outcome: KnockOutcome | null;
  way: KnockWay | null;
  closedAt: Date | null;
  isOnRun: boolean;
}

/** Who of an entrance has a share to fetch, by room. */
export const listPickUpDoors: Handler<typeof procedure> = async ({ db }, place) => {
  await findHandOut(db, place);
  const { communityId, campaignId, entranceId } = place;
  const { rows } = await sql<Row>`
    select c.household_id, d.room_no, d.floor, c.closed_at is not null as is_closed, c.outcome, c.way, c.closed_at,
           exists (select from carried_shares s
                     join drop_offs f on f.community_id = s.community_id and f.id = s.drop_off_id
                      and f.household_id = c.household_id
                     join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
                    where s.community_id = ${communityId} and s.campaign_id = ${campaignId}
                      and f.outcome is null and r.finished_at is null) as is_on_run
      from doors d
      join cells c on c.community_id = d.community_id and c.household_id = d.household_id
       and c.campaign_id = ${campaignId}
     where d.community_id = ${communityId} and d.entrance_id = ${entranceId} and d.ended_at is null
     order by ${topDown('d')} limit 1000`.execute(db);
  return {
    placeLabel: await placeLabel(db, 'entrance', place),
    rows: rows.map((row) => ({ ...row, closedAt: row.closedAt?.toISOString() ?? null })),
  };
};
