import type { countOwnAudience as procedure } from '@/contract/captain-rounds';
import type { Handler } from '../../../kernel/implement';
import { countAudience } from '../../campaigns/public';
import { cutToOwn } from './cut-to-own';

/** What a round of the captain's own would reach. */
export const countOwnAudience: Handler<typeof procedure> = async (ctx, { audience, ...place }) =>
  countAudience(ctx, { communityId: place.communityId, audience: await cutToOwn(ctx, place, audience) });
