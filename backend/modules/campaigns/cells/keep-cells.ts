import type { Audience } from '@/contract/audience';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { audienceHouseholds } from '../audience/audience-households';
import type { Asking } from '../audience/term-households';
import * as cells from './cells';

interface Kept {
  id: string;
  audience: Audience;
}

/**
 * Looks after the cells of a campaign that is held: whoever has joined its audience gets one, counted apart; whoever has
 * moved out or was merged into another household is settled as that. Answers how many came and went.
 */
export async function keepCells(
  ctx: Asking,
  communityId: string,
  { id: campaignId, audience }: Kept,
): Promise<{ came: number; gone: number }> {
  const gone = await settleGone(ctx.db, { communityId, campaignId }, ctx.now);
  const households = await audienceHouseholds(ctx, communityId, audience);
  const householdIds = households.map(({ householdId }) => householdId);
  const came = await cells.add(
    ctx.db,
    { communityId, campaignId },
    { householdIds, origin: 'cameLater', now: ctx.now },
  );
  return { came, gone };
}

/** A household that was merged left a word of it in its history; any other that ended has moved out. */
async function settleGone(
  db: Database,
  { communityId, campaignId }: { communityId: string; campaignId: string },
  now: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update cells c set settled_as = 'movedOut', closed_at = ${now}, changed_at = ${now}
      from households h
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId} and c.closed_at is null
       and h.community_id = ${communityId} and h.id = c.household_id and h.ended_at is not null`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
