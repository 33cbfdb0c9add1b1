import type { openOwnRound as procedure } from '@/contract/captain-rounds';
import type { Handler } from '../../../kernel/implement';
import { cutToOwn } from './cut-to-own';
import { openOver } from './open-over';

/** A captain's round, at their own entrances of the building. Refuses as `openRound`. */
export const openOwnRound: Handler<typeof procedure> = async (ctx, { entranceId, ...input }) => {
  const place = { communityId: input.communityId, entranceId };
  return openOver(ctx, { ...input, audience: await cutToOwn(ctx, place, input.audience) });
};
