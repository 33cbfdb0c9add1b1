import type { listEntranceCampaigns as procedure } from '@/contract/campaign-lists';
import type { CampaignKind } from '@/contract/campaigns';
import { sql } from 'kysely';
import type { Handler } from '../../../kernel/implement';

interface Row {
  id: string;
  kind: CampaignKind;
  number: number;
  title: string;
  deadlineAt: Date;
}

/** What is going on at a building, for whoever is in charge of one of its entrances. */
export const listEntranceCampaigns: Handler<typeof procedure> = async (
  ctx,
  { communityId, entranceId, withNotices },
) => {
  const { rows } = await sql<Row>`
    select c.id, c.kind, c.number, c.title, c.deadline_at from campaigns c
     where c.community_id = ${communityId} and c.closed_at is null
       and c.opened_at <= ${ctx.now} and (c.kind <> 'notice' or ${withNotices}::boolean)
       and exists (
         select from entrances e
           join doors d on d.community_id = e.community_id and d.building_id = e.building_id
           join cells x on x.community_id = d.community_id and x.household_id = d.household_id
            and x.campaign_id = c.id and d.ended_at is null
          where e.community_id = ${communityId} and e.id = ${entranceId})
     order by c.opened_at desc, c.id limit 20`.execute(ctx.db);
  return { rows: rows.map((row) => ({ ...row, deadlineAt: row.deadlineAt.toISOString() })) };
};
