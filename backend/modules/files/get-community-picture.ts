import type { getCommunityPicture as procedure } from '@/contract/files';
import type { Handler } from '../../kernel/implement';
import { readPicture } from './read-picture';

/** Refuses NOT_FOUND also for a picture of a household. */
export const getCommunityPicture: Handler<typeof procedure> = (ctx, { communityId, pictureId }) =>
  readPicture(ctx, { communityId, householdId: null }, pictureId);
