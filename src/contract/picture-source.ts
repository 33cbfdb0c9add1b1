import * as z from 'zod';

/** Web: the bytes in base64. WeChat: the cloud file that the phone has uploaded (a call carries at most 100 kB). */
export const PictureSource = z.union([
  z.object({ base64: z.base64().max(700_000, '照片不能超过 500 KB') }),
  z.object({ cloudFileId: z.string().startsWith('cloud://').max(500) }),
]);
export type PictureSource = z.infer<typeof PictureSource>;
