import type { getRound as procedure, RoundInFull } from '@/contract/round-copies';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { findAudience } from '../../campaigns/public';
import { findRound } from './find-round';

interface Place {
  communityId: string;
  campaignId: string;
}

/** A round with all that a copy carries over. */
export const getRound: Handler<typeof procedure> = async ({ db }, place) => {
  const { round, clonedFrom } = await findRound(db, place);
  const audience = await findAudience(db, place.communityId, place.campaignId);
  if (!audience) throw new Refusal('NOT_FOUND');
  return { ...round, clonedFrom, audience, exceptions: await countExceptions(db, place) };
};

async function countExceptions(
  db: Database,
  { communityId, campaignId }: Place,
): Promise<RoundInFull['exceptions']> {
  const { rows } = await sql<RoundInFull['exceptions']>`
    select count(*) filter (where c.settled_as = 'signedOff')::int as signed_off,
           count(*) filter (where c.closed_at is null)::int as open,
           count(*) filter (where c.is_contested)::int as contested,
           count(*) filter (where c.is_provisional)::int as provisional,
           count(*) filter (where c.needs_home_service)::int as needs_home_service
      from cells c
     where c.community_id = ${communityId} and c.campaign_id = ${campaignId}`.execute(db);
  return rows[0] ?? { signedOff: 0, open: 0, contested: 0, provisional: 0, needsHomeService: 0 };
}
