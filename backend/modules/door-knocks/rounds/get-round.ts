import type { getRound as procedure } from '@/contract/door-knocks';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { findAudience } from '../../campaigns/public';
import { findRound } from './find-round';

/** A round with its form and its audience. */
export const getRound: Handler<typeof procedure> = async (ctx, place) => {
  const { round } = await findRound(ctx.db, place);
  const audience = await findAudience(ctx.db, place.communityId, place.campaignId);
  if (!audience) throw new Refusal('NOT_FOUND');
  return { ...round, audience };
};
