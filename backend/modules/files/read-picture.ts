import type { Context } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import * as pictures from './pictures';

/** The bytes of a picture that may be seen at the place; refuses NOT_FOUND. */
export async function readPicture(
  ctx: Context,
  place: { communityId: string; householdId: string | null },
  pictureId: string,
): Promise<{ contentType: string; base64: string }> {
  const picture = await pictures.find(ctx.db, place, pictureId);
  if (!picture) throw new Refusal('NOT_FOUND');
  const bytes = await ctx.pictures.get(picture.storedAs);
  return { contentType: picture.contentType, base64: Buffer.from(bytes).toString('base64') };
}
