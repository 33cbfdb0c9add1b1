import type { Context } from '../../kernel/context';
import type { FoundPicture } from './pictures';

/** The bytes of a picture that may be seen. */
export async function readPicture(
  ctx: Context,
  { contentType, storedAs }: FoundPicture,
): Promise<{ contentType: string; base64: string }> {
  const bytes = await ctx.pictures.get(storedAs);
  return { contentType, base64: Buffer.from(bytes).toString('base64') };
}
