import type { getPicture as ofHousehold, getCommunityPicture as ofCommunity } from '@/contract/files';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { seesPicture } from '../orders/public';
import * as pictures from './pictures';
import { addressOf } from './picture-address';

/** Refuses NOT_FOUND also for a picture of another household, and for a volunteer without a request that shows it. */
export const getPicture: Handler<typeof ofHousehold> = async (ctx, { pictureId, ...home }) => {
  const picture = await pictures.find(ctx.db, home, pictureId);
  if (!picture) throw new Refusal('NOT_FOUND');
  if (picture.isOfHousehold && !(await seesPicture(ctx, home, pictureId))) throw new Refusal('NOT_FOUND');
  return addressOf(ctx, picture);
};

/** Refuses NOT_FOUND also for a picture of a household. */
export const getCommunityPicture: Handler<typeof ofCommunity> = async (ctx, { communityId, pictureId }) => {
  const picture = await pictures.find(ctx.db, { communityId, householdId: null }, pictureId);
  if (!picture) throw new Refusal('NOT_FOUND');
  return addressOf(ctx, picture);
};
