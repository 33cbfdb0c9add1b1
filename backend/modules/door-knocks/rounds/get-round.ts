import type { getRound as procedure } from '@/contract/round-copies';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { findAudience } from '../../campaigns/public';
import * as exceptionalDoors from './exceptional-doors';
import { findRound } from './find-round';

/** A round with all that a copy carries over. */
export const getRound: Handler<typeof procedure> = async ({ db, now }, { communityId, campaignId }) => {
  const place = { communityId, campaignId };
  const { round, clonedFrom } = await findRound(db, place);
  const audience = await findAudience(db, communityId, campaignId);
  if (!audience) throw new Refusal('NOT_FOUND');
  const exceptions = await exceptionalDoors.count(db, { ...place, own: null, now });
  return { ...round, clonedFrom, audience, exceptions };
};
