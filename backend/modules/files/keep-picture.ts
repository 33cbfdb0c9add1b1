import type { addPicture as ofHousehold, addCommunityPicture as ofCommunity } from '@/contract/files';
import { pictureSizeOf, type PictureSize } from '../../files/picture-size';
import { pictureTypeOf, type PictureType } from '../../files/picture-type';
import { stripMetadata } from '../../files/strip-metadata';
import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import type { Handler } from '../../kernel/implement';
import * as pictures from './pictures';

const MOST_BYTES = 512_000;
/** Of a small copy: 320 pixels wide it has about 20 kB. */
const MOST_BYTES_SMALL = 60_000;
/** Twice what phones send, which scale before they do; decoded it fits an old phone's memory. */
const MOST_SIDE = 8_192;
const MOST_PIXELS = 24_000_000;
/** In any 24 hours. */
const MOST_OF_HOUSEHOLD = 40;
const MOST_OF_COMMUNITY = 600;
const DAY_MS = 24 * 3_600_000;

type Source = { base64: string } | { cloudFileId: string };

interface Asked {
  communityId: string;
  /** Null: a picture of the community, for all in it. */
  householdId: string | null;
  pictureId: string;
  source: Source;
  thumbnail?: Source | undefined;
}

/**
 * Checks, cleans and keeps a picture. Refuses PICTURE_TOO_LARGE (bytes or pixels), NOT_A_PICTURE, TOO_MANY_PICTURES, and
 * CONFLICT when the id is taken.
 */
async function keepPicture(
  ctx: Context,
  asked: Asked,
): Promise<{ pictureId: string; contentType: PictureType; bytes: number }> {
  const { communityId, householdId, pictureId, source, thumbnail } = asked;
  await refuseBeyondQuota(ctx, asked);
  const { contentType, bytes } = check(await read(ctx, source), MOST_BYTES);
  const small = thumbnail ? check(await read(ctx, thumbnail), MOST_BYTES_SMALL).bytes : null;
  const picture = { communityId, householdId, id: pictureId, contentType, bytes: bytes.length };
  await keep(ctx, picture, { bytes, small });
  for (const sent of [source, thumbnail]) await drop(ctx, sent);
  return { pictureId, contentType, bytes: bytes.length };
}

async function drop(ctx: Context, sent: Source | undefined): Promise<void> {
  if (sent && 'cloudFileId' in sent) await ctx.pictures.dropUpload(sent.cloudFileId);
}

const read = (ctx: Context, source: Source): Promise<Uint8Array | undefined> =>
  'base64' in source
    ? Promise.resolve(Buffer.from(source.base64, 'base64'))
    : ctx.pictures.readUpload(source.cloudFileId);

function check(bytes: Uint8Array | undefined, most: number): { contentType: PictureType; bytes: Buffer } {
  if (!bytes) throw new Refusal('NOT_A_PICTURE');
  if (bytes.length > most) throw new Refusal('PICTURE_TOO_LARGE');
  const contentType = pictureTypeOf(bytes);
  const stripped = contentType && stripMetadata(contentType, bytes);
  const size = stripped && pictureSizeOf(stripped);
  if (!size) throw new Refusal('NOT_A_PICTURE');
  if (isTooLarge(size)) throw new Refusal('PICTURE_TOO_LARGE');
  return { contentType, bytes: stripped };
}

/** A few bytes can say that they are a picture of gigabytes: whoever opens it pays for it. */
const isTooLarge = ({ width, height }: PictureSize): boolean =>
  Math.max(width, height) > MOST_SIDE || width * height > MOST_PIXELS;

/** Refuses TOO_MANY_PICTURES, counted one after the other: two who add at once are two. */
async function refuseBeyondQuota(ctx: Context, { communityId, householdId }: Asked): Promise<void> {
  const since = new Date(ctx.now.getTime() - DAY_MS);
  const most = householdId === null ? MOST_OF_COMMUNITY : MOST_OF_HOUSEHOLD;
  const added = await pictures.countSince(ctx.db, { communityId, householdId }, since);
  if (added >= most) throw new Refusal('TOO_MANY_PICTURES', { most });
}

/** The files first: a row never names a file that is not there. When the row does not come about, the files go. */
async function keep(
  ctx: Context,
  picture: Omit<pictures.NewPicture, 'storedAs' | 'thumbnailAs' | 'contentHash' | 'addedBy' | 'addedAt'>,
  { bytes, small }: { bytes: Buffer; small: Buffer | null },
): Promise<void> {
  const storedAs = await store(ctx, bytes);
  const isAdded = await pictures.add(ctx.db, {
    ...picture,
    storedAs,
    thumbnailAs: small && (await store(ctx, small)),
    contentHash: ctx.secrets.lookUpHash('picture', bytes.toString('latin1')),
    addedBy: ctx.actor.accountId,
    addedAt: ctx.now,
  });
  if (!isAdded) throw new Refusal('CONFLICT');
}

async function store(ctx: Context, bytes: Buffer): Promise<string> {
  const storedAs = await ctx.pictures.put(newId(), bytes);
  ctx.ifUndone(() => ctx.pictures.remove(storedAs));
  return storedAs;
}

/** Refuses PICTURE_TOO_LARGE, NOT_A_PICTURE, and CONFLICT when the pictureId is taken. */
export const addPicture: Handler<typeof ofHousehold> = (ctx, asked) => keepPicture(ctx, asked);

/** Refuses PICTURE_TOO_LARGE, NOT_A_PICTURE, and CONFLICT when the pictureId is taken. */
export const addCommunityPicture: Handler<typeof ofCommunity> = (ctx, asked) =>
  keepPicture(ctx, { ...asked, householdId: null });
