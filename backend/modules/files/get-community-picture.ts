import type { getCommunityPicture as procedure } from '@/contract/files';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as pictures from './pictures';
import { addressOf } from './picture-address';

/** Refuses NOT_FOUND also for a picture of a household. */
export const getCommunityPicture: Handler<typeof procedure> = async (ctx, { communityId, pictureId }) => {
  const picture = await pictures.find(ctx.db, { communityId, householdId: null }, pictureId);
  if (!picture) throw new Refusal('NOT_FOUND');
  return addressOf(ctx, picture);
};
