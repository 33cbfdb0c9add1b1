import type { getEvening as procedure } from '@/contract/overview';
import type { Handler } from '../../kernel/implement';
import { readEvening } from './read-evening';

/** What was done on a day in Beijing and what is open now, in numbers. */
export const getEvening: Handler<typeof procedure> = (ctx, { communityId, day }) =>
  readEvening(ctx.db, communityId, ctx.now, day);
