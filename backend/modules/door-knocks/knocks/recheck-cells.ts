import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import { disproveVacancy, holdCell, type CellPlace } from '../../campaigns/public';
import * as rounds from '../rounds/rounds';
import * as doorKnocks from './door-knocks';
import { recomputeCells } from './cell-states';
import { registerChanged } from './register-changed';

type Rechecking = Pick<Context, 'db' | 'now' | 'secrets'>;

interface Due {
  campaignId: string;
  householdId: string;
  /** When somebody of a vacant home ordered or asked, after it was found vacant; null: only the register has changed. */
  spokeAt: Date | null;
}

/**
 * Asks the facts again of cells about which something else has become known: somebody has ordered or asked where nobody
 * was said to live, or the register was changed in what decides. At most `most` cells of rounds that are not closed;
 * answers how many were due.
 */
export async function recheckCells(ctx: Rechecking, communityId: string, most: number): Promise<number> {
  const due = await listDue(ctx, communityId, most);
  for (const { campaignId, householdId, spokeAt } of due)
    await recheck(ctx, { communityId, campaignId, householdId }, spokeAt);
  return due.length;
}

async function recheck(ctx: Rechecking, place: CellPlace, spokeAt: Date | null): Promise<void> {
  const cell = await holdCell(ctx.db, place);
  const rules = await rounds.find(ctx.db, place);
  if (!cell || !rules || cell.campaignClosedAt) return;
  const disprovedAt = spokeAt ?? cell.disprovedAt;
  if (spokeAt) await disproveVacancy(ctx.db, place, spokeAt);
  const knocks = await doorKnocks.listOfCell(ctx.db, place);
  const { success, clonedFrom } = rules;
  const basis = { ...place, cell: { ...cell, disprovedAt }, knocks, version: cell.version };
  await recomputeCells(ctx, { ...place, success, clonedFrom }, [basis]);
}

/** When somebody of a vacant home (`c`) ordered or asked after it was found so. */
const spoke = sql`
  left join lateral (
    select greatest((select max(o.placed_at) from orders o
                      where o.community_id = c.community_id and o.household_id = c.household_id
                        and o.cancelled_at is null and o.placed_at > c.closed_at),
                    (select max(q.created_at) from requests q
                      where q.community_id = c.community_id and q.household_id = c.household_id
                        and q.cancelled_at is null and q.created_at > c.closed_at)) as at) spoke
    on c.outcome = 'vacant' and c.settled_as is null`;

const isDue = sql`(spoke.at is not null or ${registerChanged})`;

/** In which communities a cell is to be asked again. */
export async function listCommunitiesToRecheck(db: Database): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select distinct m.community_id
      from campaigns m
      join rounds r on r.community_id = m.community_id and r.campaign_id = m.id
      join cells c on c.community_id = m.community_id and c.campaign_id = m.id and c.outcome in ('vacant', 'met')
      ${spoke}
     where m.closed_at is null and ${isDue}`.execute(db);
  return rows.map(({ communityId }) => communityId);
}

async function listDue({ db }: Rechecking, communityId: string, most: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select c.campaign_id, c.household_id, spoke.at as spoke_at
      from campaigns m
      join rounds r on r.community_id = m.community_id and r.campaign_id = m.id
      join cells c on c.community_id = m.community_id and c.campaign_id = m.id and c.outcome in ('vacant', 'met')
      ${spoke}
     where m.community_id = ${communityId} and m.closed_at is null and ${isDue}
     order by c.campaign_id, c.household_id limit ${most}`.execute(db);
  return rows;
}
