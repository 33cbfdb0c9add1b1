import * as z from 'zod';
import { action, held, query } from './procedure';
import { atHousehold, inCommunity } from './shapes';

const inScope = held('household', ['resident', 'familyProxy', 'captain', 'volunteer', 'staff']);

/** Web: the bytes in base64. WeChat: the cloud file that the phone has uploaded (a call carries at most 100 kB). */
const PictureSource = z.union([
  z.object({ base64: z.base64().max(700_000, '照片不能超过 500 KB') }),
  z.object({ cloudFileId: z.string().startsWith('cloud://').max(500) }),
]);

export const addPicture = action({
  summary: 'Keep a picture (≤ 500 kB, JPEG, PNG or WebP) for a household; its metadata is stripped',
  mayCall: inScope,
  input: atHousehold.extend({ pictureId: z.uuid(), source: PictureSource }),
  output: z.object({ pictureId: z.uuid(), contentType: z.string(), bytes: z.int() }),
  refusals: ['PICTURE_TOO_LARGE', 'NOT_A_PICTURE'],
});

export const getPicture = query({
  summary:
    'A picture of the household or of its community; a volunteer sees a household’s only with a request that shows it. Nobody else learns that it exists',
  mayCall: inScope,
  input: atHousehold.extend({ pictureId: z.uuid() }),
  output: z.object({ contentType: z.string(), base64: z.string() }),
  refusals: [],
});

export const addCommunityPicture = action({
  summary: 'Keep a picture that everybody in the community may see (a product); as addPicture',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ pictureId: z.uuid(), source: PictureSource }),
  output: z.object({ pictureId: z.uuid(), contentType: z.string(), bytes: z.int() }),
  refusals: ['PICTURE_TOO_LARGE', 'NOT_A_PICTURE'],
});

export const getCommunityPicture = query({
  summary: 'A picture that everybody in the community may see, for those who work in it',
  mayCall: held('community', ['volunteer', 'staff']),
  input: inCommunity.extend({ pictureId: z.uuid() }),
  output: z.object({ contentType: z.string(), base64: z.string() }),
  refusals: [],
});
