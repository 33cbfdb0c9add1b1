export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

const PNG_SIGNATURE = '89504e470d0a1a0a';

/** What the first bytes say the file is, whatever it is called; undefined for anything but the three. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  const head = Buffer.from(bytes.subarray(0, 12));
  if (head.toString('hex', 0, 3) === 'ffd8ff') return 'image/jpeg';
  if (head.toString('hex', 0, 8) === PNG_SIGNATURE) return 'image/png';
  if (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP')
    return 'image/webp';
  return undefined;
}
