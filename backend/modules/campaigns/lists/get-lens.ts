import type { getLens as procedure, LensCell } from '@/contract/campaign-lists';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Handler } from '../../../kernel/implement';
import { ownEntranceIds } from '../../../kernel/own-entrances';
import { findPath } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import { pausedOn } from '../pauses/paused-on';

/** A deed that is being written is seen when its transaction is over; who asks again looks back this far, ms. */
const STILL_BEING_WRITTEN = 10_000;

interface Wanted {
  communityId: string;
  campaignId: string;
  buildingId: string;
  /** Null: all of the building. */
  only: readonly string[] | null;
  since: Date | null;
  now: Date;
}

/** A campaign over one building; with `since` just the doors that have changed. */
export const getLens: Handler<typeof procedure> = async (
  ctx,
  { communityId, entranceId, campaignId, since },
) => {
  const path = await findPath(ctx.db, { communityId, entranceId });
  if (!path?.buildingId) throw new Refusal('NOT_FOUND');
  const only = ownEntranceIds(ctx, path);
  const wanted = { communityId, campaignId, buildingId: path.buildingId, only, now: ctx.now };
  const changed = await listCells(ctx.db, { ...wanted, since: since ? new Date(since) : null });
  return {
    changed,
    asOf: new Date(ctx.now.getTime() - STILL_BEING_WRITTEN).toISOString(),
    ...(await countThem(ctx.db, wanted)),
  };
};

async function listCells(
  db: Database,
  { communityId, campaignId, buildingId, only, since, now }: Wanted,
): Promise<LensCell[]> {
  const { rows } = await sql<LensCell>`
    select c.household_id, c.outcome, c.way, c.closed_at is not null as is_closed,
           c.settled_as, c.attempts::int as attempts, c.is_provisional,
           c.is_contested, c.needs_home_service,
           exists (select from household_pauses p
                    where p.community_id = ${communityId} and ${pausedOn(now)}
                      and (p.household_id = c.household_id or p.building_id = ${buildingId})) as is_paused
      from doors d
      join cells c on c.community_id = d.community_id and c.household_id = d.household_id
       and c.campaign_id = ${campaignId}
     where d.community_id = ${communityId} and d.building_id = ${buildingId} and d.ended_at is null
       and (${only}::uuid[] is null or d.entrance_id = any(${only}::uuid[]))
       and (${since}::timestamptz is null or c.changed_at >= ${since}::timestamptz)
     limit 1000`.execute(db);
  return rows;
}

async function countThem(
  db: Database,
  {
    communityId,
    campaignId,
    buildingId,
    only,
  }: Pick<Wanted, 'communityId' | 'campaignId' | 'buildingId' | 'only'>,
) {
  const { rows } = await sql<{ cells: number; open: number }>`
    select count(*)::int as cells, count(*) filter (where c.closed_at is null)::int as open
      from doors d
      join cells c on c.community_id = d.community_id and c.household_id = d.household_id
       and c.campaign_id = ${campaignId}
     where d.community_id = ${communityId} and d.building_id = ${buildingId} and d.ended_at is null
       and (${only}::uuid[] is null or d.entrance_id = any(${only}::uuid[]))`.execute(db);
  return rows[0] ?? { cells: 0, open: 0 };
}
