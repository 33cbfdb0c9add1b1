import type { setControlLevel as procedure } from '@/contract/control';
import type { Handler } from '../../../kernel/implement';
import { setLevels } from './set-levels';

/** Sets a level for buildings, from now on or from a later moment; all of them or none. */
export const setControlLevel: Handler<typeof procedure> = async (ctx, { communityId, ...wish }) => {
  const startsAt = wish.startsAt === null ? ctx.now : new Date(wish.startsAt);
  const changes = await setLevels(ctx, communityId, { ...wish, startsAt });
  return { buildings: changes.length, startsAt: startsAt.toISOString() };
};
