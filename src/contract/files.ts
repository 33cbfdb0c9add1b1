import * as z from 'zod';
import { named } from './named';
import { PictureSource } from './picture-source';
import { action, held, query, signedIn } from './procedure';
import { atHousehold, Id, inCommunity, Moment } from './shapes';

const inScope = held('household', ['resident', 'familyProxy', 'captain', 'volunteer', 'staff']);

/** Opens for anybody who has it, until it ends; the bytes never come in an answer (docs/decisions/0027). */
const PictureAddress = z.object({ address: z.string(), expiresAt: Moment });

export const addPicture = action({
  summary:
    'Keep a picture (≤ 500 kB and 24 million pixels, JPEG, PNG or WebP) for a household, 40 a day at most; its metadata is stripped',
  mayCall: inScope,
  input: atHousehold.extend({ pictureId: z.uuid(), source: PictureSource }),
  output: z.object({ pictureId: z.uuid(), contentType: z.string(), bytes: z.int() }),
  refusals: ['PICTURE_TOO_LARGE', 'NOT_A_PICTURE', 'TOO_MANY_PICTURES'],
});

export const getPicture = query({
  summary:
    'A picture of the household or of its community; a volunteer sees a household’s only with a request that shows it. Nobody else learns that it exists',
  mayCall: inScope,
  input: atHousehold.extend({ pictureId: z.uuid() }),
  output: PictureAddress,
  refusals: [],
});

export const getThumbnails = query({
  summary:
    'Small pictures for a list, at most 50 at once, of what everybody in the community may see (products); others are left out',
  mayCall: inScope,
  input: atHousehold.extend({ pictureIds: z.array(Id).min(1).max(50) }),
  output: z.object({
    rows: z.array(z.object({ pictureId: z.uuid(), address: z.string() })).max(50),
    expiresAt: Moment,
  }),
  refusals: [],
});

export const addCommunityPicture = action({
  summary:
    'Keep a picture that everybody in the community may see (a product), 600 a day at most; as addPicture. Its small copy for lists (≤ 60 kB) is made by whoever sends it',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({
    pictureId: z.uuid(),
    source: PictureSource,
    thumbnail: PictureSource.optional(),
  }),
  output: z.object({ pictureId: z.uuid(), contentType: z.string(), bytes: z.int() }),
  refusals: ['PICTURE_TOO_LARGE', 'NOT_A_PICTURE', 'TOO_MANY_PICTURES'],
});

export const getCommunityPicture = query({
  summary: 'A picture that everybody in the community may see, for those who work in it',
  mayCall: held('community', ['volunteer', 'staff']),
  input: inCommunity.extend({ pictureId: z.uuid() }),
  output: PictureAddress,
  refusals: [],
});

export const readExport = query({
  summary:
    'A part (≤ 192 kB) of the workbook behind a link that an export gave out: for WeChat, which opens no link. Parts are of one and the same file, or the digest says that it changed',
  mayCall: signedIn,
  input: z.object({
    path: z.string().max(4_000),
    from: named('从哪一段起', z.int().nonnegative()),
    digest: z.string().max(64).nullable(),
  }),
  output: z.object({
    name: z.string(),
    digest: z.string(),
    bytes: z.int(),
    base64: z.string(),
  }),
  refusals: ['LINK_IS_OVER', 'FILE_CHANGED'],
});
