import type { getPicture as procedure } from '@/contract/files';
import type { Handler } from '../../kernel/implement';
import { readPicture } from './read-picture';

/** Refuses NOT_FOUND also for a picture of another household. */
export const getPicture: Handler<typeof procedure> = (ctx, { communityId, householdId, pictureId }) =>
  readPicture(ctx, { communityId, householdId }, pictureId);
