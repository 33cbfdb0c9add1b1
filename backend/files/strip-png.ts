import { crc32 } from './crc32';

const SIGNATURE_BYTES = 8;
/** Length, name and checksum around a chunk's content. */
const FRAME_BYTES = 12;

/**
 * All that is needed to show the picture as it looks, with the most bytes that each may hold. Every other chunk, and
 * whatever is longer, may say who, where and when.
 */
const shown: Readonly<Record<string, number>> = {
  IHDR: 13,
  PLTE: 768,
  IDAT: Infinity,
  IEND: 0,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  sBIT: 4,
  bKGD: 6,
  pHYs: 9,
};

interface Chunk {
  name: string;
  end: number;
}

function readChunk(file: Buffer, at: number): Chunk | undefined {
  if (at + FRAME_BYTES > file.length) return undefined;
  const end = at + FRAME_BYTES + file.readUInt32BE(at);
  if (end > file.length || crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4))
    return undefined;
  return { name: file.toString('latin1', at + 4, at + 8), end };
}

const isShown = ({ name, end }: Chunk, at: number): boolean => end - at - FRAME_BYTES <= (shown[name] ?? -1);

/** A PNG with nothing but its picture, and nothing behind its end. Undefined when it is not a whole PNG. */
export function stripPng(bytes: Uint8Array): Buffer | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [file.subarray(0, SIGNATURE_BYTES)];
  const names: string[] = [];
  let at = SIGNATURE_BYTES;
  while (names.at(-1) !== 'IEND') {
    const chunk = readChunk(file, at);
    if (!chunk) return undefined;
    if (isShown(chunk, at)) kept.push(file.subarray(at, chunk.end));
    else if (chunk.name === 'IHDR' || chunk.name === 'IEND') return undefined;
    names.push(chunk.name);
    at = chunk.end;
  }
  return names[0] === 'IHDR' && names.includes('IDAT') ? Buffer.concat(kept) : undefined;
}
