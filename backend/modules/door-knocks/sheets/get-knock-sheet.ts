import type { getKnockSheet as procedure, KnockSheetDoor } from '@/contract/knock-sheets';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Handler } from '../../../kernel/implement';
import { placeLabel } from '../../../kernel/places';
import { refuseNotGiven } from '../leases/refuse-not-given';
import { findRound } from '../rounds/find-round';
import { findKnockSheet } from './find-knock-sheet';
import type { KnockSheetRecord } from './knock-sheets';

/** A knock sheet as it lies on the desk; the code alone finds it, and the right is that at its entrance. */
export const getKnockSheet: Handler<typeof procedure> = async (ctx, { communityId, sheetCode: typed }) => {
  const sheet = await findKnockSheet(ctx.db, communityId, typed);
  const { sheetCode, campaignId, entranceId, printedAt } = sheet;
  const place = { communityId, campaignId, entranceId };
  await refuseNotGiven(ctx, place, ctx.now);
  const { round } = await findRound(ctx.db, place);
  return {
    ...{ sheetCode, campaignId, entranceId },
    placeLabel: await placeLabel(ctx.db, 'entrance', place),
    ...{ number: round.number, title: round.title, closedAt: round.closedAt },
    printedAt: printedAt.toISOString(),
    rows: await listDoors(ctx.db, communityId, sheet),
  };
};

/** Its doors, also those of households that have moved out since. */
async function listDoors(
  db: Database,
  communityId: string,
  { campaignId, householdIds }: KnockSheetRecord,
): Promise<KnockSheetDoor[]> {
  const { rows } = await sql<KnockSheetDoor>`
    select p.row_no::int as row_no, h.room_no, c.outcome, c.closed_at is not null as is_closed, c.is_contested,
           c.people_seen::int as people_seen
      from unnest(${householdIds}::uuid[]) with ordinality as p (household_id, row_no)
      join households h on h.community_id = ${communityId} and h.id = p.household_id
      join cells c on c.community_id = ${communityId} and c.campaign_id = ${campaignId}
       and c.household_id = p.household_id
     order by p.row_no`.execute(db);
  return rows;
}
