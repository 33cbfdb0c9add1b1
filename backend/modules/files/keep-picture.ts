import { pictureTypeOf, type PictureType } from '../../files/picture-type';
import { stripMetadata } from '../../files/strip-metadata';
import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import * as pictures from './pictures';

const MOST_BYTES = 512_000;

type Source = { base64: string } | { cloudFileId: string };

interface Asked {
  communityId: string;
  /** Null: a picture of the community, for all in it. */
  householdId: string | null;
  pictureId: string;
  source: Source;
}

/** Checks, cleans and keeps a picture. Refuses PICTURE_TOO_LARGE, NOT_A_PICTURE, and CONFLICT when the id is taken. */
export async function keepPicture(
  ctx: Context,
  { communityId, householdId, pictureId, source }: Asked,
): Promise<{ pictureId: string; contentType: PictureType; bytes: number }> {
  const { contentType, bytes } = check(await read(ctx, source));
  const picture = { communityId, householdId, id: pictureId, contentType, bytes: bytes.length };
  await keep(ctx, picture, bytes);
  if ('cloudFileId' in source) await ctx.pictures.dropUpload(source.cloudFileId);
  return { pictureId, contentType, bytes: bytes.length };
}

const read = (ctx: Context, source: Source): Promise<Uint8Array | undefined> =>
  'base64' in source
    ? Promise.resolve(Buffer.from(source.base64, 'base64'))
    : ctx.pictures.readUpload(source.cloudFileId);

function check(bytes: Uint8Array | undefined): { contentType: PictureType; bytes: Buffer } {
  if (!bytes) throw new Refusal('NOT_A_PICTURE');
  if (bytes.length > MOST_BYTES) throw new Refusal('PICTURE_TOO_LARGE');
  const contentType = pictureTypeOf(bytes);
  const stripped = contentType && stripMetadata(contentType, bytes);
  if (!stripped) throw new Refusal('NOT_A_PICTURE');
  return { contentType, bytes: stripped };
}

/** The file first: a row never names a file that is not there. A file without a row harms nobody. */
async function keep(
  ctx: Context,
  picture: Omit<pictures.NewPicture, 'storedAs' | 'addedBy' | 'addedAt'>,
  bytes: Buffer,
): Promise<void> {
  const storedAs = await ctx.pictures.put(newId(), bytes);
  const isAdded = await pictures.add(ctx.db, {
    ...picture,
    storedAs,
    addedBy: ctx.actor.accountId,
    addedAt: ctx.now,
  });
  if (isAdded) return;
  await ctx.pictures.remove(storedAs);
  throw new Refusal('CONFLICT');
}
