import { UNDO_MS } from '@/domain/drop-offs';
import { sql } from 'kysely';
import { v5 } from 'uuid';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import { recordKnock } from '../knocks/record-knocks';
import { findRound } from '../rounds/find-round';
import { shareDeed } from './share-deed';

/** A word that is taken back at the last moment is written down before this: no call takes so long. */
const SETTLED_MS = UNDO_MS + 30_000;

type Taking = Pick<Context, 'db' | 'now' | 'secrets'>;

interface Given {
  campaignId: string;
  householdId: string;
  dropOffId: string;
  happenedAt: Date;
  confirmedBy: string;
}

const isGiven = (now: Date) => sql`
  is_delivered(f.outcome) and f.confirmed_at <= ${new Date(now.getTime() - SETTLED_MS)}
  and not exists (select from door_knocks k
                   where k.community_id = s.community_id and k.campaign_id = s.campaign_id and k.drop_off_id = f.id)`;

/** In which communities a run has given a share that its cell does not know of. */
export async function listCommunitiesWithShares(db: Database, now: Date): Promise<string[]> {
  const { rows } = await sql<{ communityId: string }>`
    select distinct s.community_id
      from carried_shares s
      join drop_offs f on f.community_id = s.community_id and f.id = s.drop_off_id
     where ${isGiven(now)}`.execute(db);
  return rows.map(({ communityId }) => communityId);
}

/**
 * Writes down as knocks what runs have given since, of whoever stood at the door; one knock for each door, for ever. At
 * most `most`; answers how many there were.
 */
export async function takeHandOuts(ctx: Taking, communityId: string, most: number): Promise<number> {
  const given = await listGiven(ctx, communityId, most);
  for (const one of given) await take(ctx, communityId, one);
  return given.length;
}

async function listGiven({ db, now }: Taking, communityId: string, most: number): Promise<Given[]> {
  const { rows } = await sql<Given>`
    select s.campaign_id, f.household_id, f.id as drop_off_id, f.happened_at, f.confirmed_by
      from carried_shares s
      join drop_offs f on f.community_id = s.community_id and f.id = s.drop_off_id
     where s.community_id = ${communityId} and ${isGiven(now)}
     order by s.campaign_id, f.household_id limit ${most}`.execute(db);
  return rows;
}

async function take(ctx: Taking, communityId: string, one: Given): Promise<void> {
  const { campaignId, householdId, dropOffId, confirmedBy } = one;
  const place = { communityId, campaignId, householdId };
  const rules = await findRound(ctx.db, place);
  const actor = { accountId: confirmedBy, isKnown: true, roles: [] };
  const happenedAt = one.happenedAt.toISOString();
  // The same wherever it is taken: of two instances the second finds it recorded.
  const knockId = v5(dropOffId, campaignId);
  const deed = shareDeed({ campaignId, way: 'run', knockId, happenedAt, dropOffId });
  await recordKnock({ ...ctx, actor }, place, { ...rules, deed });
}
