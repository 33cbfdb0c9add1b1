import type { getPicture as procedure } from '@/contract/files';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as pictures from './pictures';

/** Refuses NOT_FOUND also for a picture of another household. */
export const getPicture: Handler<typeof procedure> = async (ctx, { communityId, householdId, pictureId }) => {
  const picture = await pictures.find(ctx.db, { communityId, householdId }, pictureId);
  if (!picture) throw new Refusal('NOT_FOUND');
  const bytes = await ctx.pictures.get(picture.storedAs);
  return { contentType: picture.contentType, base64: Buffer.from(bytes).toString('base64') };
};
