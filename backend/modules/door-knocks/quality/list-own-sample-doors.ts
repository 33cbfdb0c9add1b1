import type { listOwnSampleDoors as procedure, OwnSampleDoor } from '@/contract/round-quality';
import { sql } from 'kysely';
import { climbing } from '../../../db/doors';
import type { Handler } from '../../../kernel/implement';
import { ownDoorsAt } from '../rounds/own-doors';

/** Where a captain is to ask once more what somebody else has recorded; the own work is asked after by others. */
export const listOwnSampleDoors: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => {
  const { buildingId, entranceIds } = await ownDoorsAt(ctx, { communityId, entranceId });
  const { rows } = await sql<OwnSampleDoor>`
    select s.sample_id, m.title, s.household_id, d.entrance_id, d.label as place_label
      from lot_sample_doors s
      join lot_samples l on l.community_id = s.community_id and l.id = s.sample_id
       and l.account_id <> ${ctx.actor.accountId}
      join campaigns m on m.community_id = l.community_id and m.id = l.campaign_id and m.closed_at is null
      join doors d on d.community_id = s.community_id and d.household_id = s.household_id
     where s.community_id = ${communityId} and s.agrees is null and d.building_id = ${buildingId}
       and (${entranceIds}::uuid[] is null or d.entrance_id = any(${entranceIds}::uuid[]))
     order by m.number, ${climbing('d')}, s.household_id limit 300`.execute(ctx.db);
  return { rows };
};
