import type { renameCommunity as procedure } from '@/contract/communities';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as communities from './communities';

/** Refuses COMMUNITY_NAME_TAKEN. */
export const renameCommunity: Handler<typeof procedure> = async (ctx, { communityId, communityName }) => {
  if (!(await communities.rename(ctx.db, communityId, communityName)))
    throw new Refusal('COMMUNITY_NAME_TAKEN', { community: communityName });
  return { communityName };
};
