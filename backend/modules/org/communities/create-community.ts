import type { createCommunity as procedure } from '@/contract/communities';
import type { Handler } from '../../../kernel/implement';
import { foundCommunity } from './found-community';

/** Refuses COMMUNITY_NAME_TAKEN. */
export const createCommunity: Handler<typeof procedure> = (ctx, { communityName, countyName, teamName }) =>
  foundCommunity(ctx, { communityName, countyName, teamName });
