import type { getOwnOpening as procedure, OwnLastRound } from '@/contract/captain-rounds';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { nextNumber } from '../../campaigns/public';
import * as formTemplates from '../templates/form-templates';
import * as exceptionalDoors from './exceptional-doors';
import { findRound } from './find-round';
import { ownDoorsAt, type OwnDoors } from './own-doors';

/** More than that nobody looks through on a phone. */
const MOST_TEMPLATES = 100;

/** What a captain begins with: the numbers that come next, saved questions, and the last round at these doors. */
export const getOwnOpening: Handler<typeof procedure> = async (ctx, { communityId, entranceId }) => {
  const own = await ownDoorsAt(ctx, { communityId, entranceId });
  const saved = await formTemplates.list(ctx.db, communityId, { offset: 0, limit: MOST_TEMPLATES });
  return {
    nextNumbers: {
      round: await nextNumber(ctx.db, communityId, 'round'),
      rollCall: await nextNumber(ctx.db, communityId, 'rollCall'),
    },
    templates: saved.slice(0, MOST_TEMPLATES).map(({ templateId, name, isOwn, communityName, form }) => ({
      ...{ templateId, name, isOwn, communityName, form },
    })),
    last: await readLast(ctx, communityId, own),
  };
};

async function readLast(ctx: Context, communityId: string, own: OwnDoors): Promise<OwnLastRound | null> {
  const last = await findLast(ctx.db, communityId, own);
  if (!last) return null;
  const place = { communityId, campaignId: last.campaignId };
  const { round } = await findRound(ctx.db, place);
  const exceptions = await exceptionalDoors.count(ctx.db, { ...place, own, now: ctx.now });
  return { ...round, cells: last.cells, exceptions };
}

/** The newest round that had one of these doors, and how many of them. */
async function findLast(
  db: Database,
  communityId: string,
  { buildingId, entranceIds }: OwnDoors,
): Promise<{ campaignId: string; cells: number } | undefined> {
  const { rows } = await sql<{ campaignId: string; cells: number }>`
    select m.id as campaign_id, count(*)::int as cells
      from campaigns m
      join cells c on c.community_id = m.community_id and c.campaign_id = m.id
      join doors d on d.community_id = c.community_id and d.household_id = c.household_id
     where m.community_id = ${communityId} and m.kind = 'round' and d.building_id = ${buildingId}
       and (${entranceIds}::uuid[] is null or d.entrance_id = any(${entranceIds}::uuid[]))
     group by m.id, m.number order by m.number desc limit 1`.execute(db);
  return rows[0];
}
