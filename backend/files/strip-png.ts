import { crc32 } from './crc32';

const SIGNATURE_BYTES = 8;
/** Length, name and checksum around a chunk's content. */
const FRAME_BYTES = 12;

/** All that is needed to show the picture as it looks. Every other chunk may say who, where and when. */
const shown = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
]);

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

/** A PNG with nothing but its picture, and nothing behind its end. Undefined when it is not a whole PNG. */
export function stripPng(bytes: Uint8Array): Buffer | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [file.subarray(0, SIGNATURE_BYTES)];
  const names: string[] = [];
  let at = SIGNATURE_BYTES;
  while (names.at(-1) !== 'IEND') {
    const chunk = readChunk(file, at);
    if (!chunk) return undefined;
    if (shown.has(chunk.name)) kept.push(file.subarray(at, chunk.end));
    names.push(chunk.name);
    at = chunk.end;
  }
  return names[0] === 'IHDR' && names.includes('IDAT') ? Buffer.concat(kept) : undefined;
}
