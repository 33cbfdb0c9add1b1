import type { Round } from '@/contract/door-knocks';
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
