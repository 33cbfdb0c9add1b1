import type { Round } from '@/contract/door-knocks';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';
import { findCampaign } from '../../campaigns/public';
import * as rounds from './rounds';

interface Place {
  communityId: string;
  campaignId: string;
}

/** A round as the client gets it, and the round of which it is a copy. Refuses NOT_FOUND. */
export async function findRound(
  db: Database,
  place: Place,
): Promise<{ round: Round; clonedFrom: string | null }> {
  const campaign = await findCampaign(db, place.communityId, place.campaignId);
  const rules = await rounds.find(db, place);
  if (!campaign || !rules) throw new Refusal('NOT_FOUND');
  const { kind, number, title, deadlineAt, closedAt } = campaign;
  const { clonedFrom, ...rest } = rules;
  const times = { deadlineAt: deadlineAt.toISOString(), closedAt: closedAt?.toISOString() ?? null };
  return { round: { campaignId: place.campaignId, kind, number, title, ...times, ...rest }, clonedFrom };
}

/** As `findRound`, of one that has doors at the entrance by which the caller came in. Refuses NOT_FOUND. */
export async function findRoundAt(db: Database, place: Place & { entranceId: string }) {
  const { communityId, campaignId, entranceId } = place;
  const { rows } = await sql`
    select from households h
      join cells c on c.community_id = h.community_id and c.household_id = h.id and c.campaign_id = ${campaignId}
     where h.community_id = ${communityId} and h.entrance_id = ${entranceId} limit 1`.execute(db);
  if (rows.length === 0) throw new Refusal('NOT_FOUND');
  return findRound(db, place);
}
