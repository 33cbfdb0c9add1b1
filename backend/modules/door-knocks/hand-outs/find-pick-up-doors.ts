import type { KnockOutcome, KnockWay, SettledAs } from '@/contract/campaigns';
import type { findPickUpDoors as procedure } from '@/contract/hand-outs';
import { readDoorWords } from '@/domain/door-words';
import { sql } from 'kysely';
import { byRoomNo, walking } from '../../../db/doors';
import type { Handler } from '../../../kernel/implement';
import { findHandOut } from './hold-hand-out';

interface Row {
  householdId: string;
  placeLabel: string;
  isClosed: boolean;
  outcome: KnockOutcome | null;
  way: KnockWay | null;
  settledAs: SettledAs | null;
  closedAt: Date | null;
  isOnRun: boolean;
}

/** Finds whose share it is by what somebody says at the station; no name is shown. */
export const findPickUpDoors: Handler<typeof procedure> = async ({ db }, { text, ...place }) => {
  await findHandOut(db, place);
  const { communityId, campaignId } = place;
  const { room, entranceNo, buildingNo } = readDoorWords(text);
  if (room === '') return { rows: [] };
  const { rows } = await sql<Row>`
    select c.household_id, h.label as place_label, c.closed_at is not null as is_closed, c.outcome, c.way,
           c.settled_as, c.closed_at,
           exists (select from carried_shares s
                     join drop_offs f on f.community_id = s.community_id and f.id = s.drop_off_id
                      and f.household_id = c.household_id
                     join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
                    where s.community_id = ${communityId} and s.campaign_id = ${campaignId}
                      and f.outcome is null and r.finished_at is null) as is_on_run
      from doors h
      join cells c on c.community_id = h.community_id and c.household_id = h.household_id
       and c.campaign_id = ${campaignId}
     where h.community_id = ${communityId} and h.ended_at is null and starts_with(h.room_no, ${room})
       and (${entranceNo}::text is null or h.entrance_no = ${entranceNo})
       and (${buildingNo}::text is null or h.building_no = ${buildingNo})
     order by h.room_no <> ${room}, ${walking('h')}, ${byRoomNo('h')} limit 30`.execute(db);
  return { rows: rows.map((row) => ({ ...row, closedAt: row.closedAt?.toISOString() ?? null })) };
};
