const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const FLAGS_AT = CHUNK_HEADER_BYTES;
/** Header included; what is hung on behind is not part of it. */
const VP8X_BYTES = CHUNK_HEADER_BYTES + 10;
/** The flags of VP8X that announce what is taken out: colour profile, EXIF, XMP. */
const ANNOUNCED = 0x20 | 0x08 | 0x04;

/** A moving picture has none of these at its top level and is no picture of a door. */
const pixels = new Set(['VP8 ', 'VP8L']);
const shown = new Set([...pixels, 'VP8X', 'ALPH']);

interface Chunk {
  name: string;
  end: number;
}

/** Chunks are padded to even lengths. */
function readChunk(file: Buffer, at: number, fileEnd: number): Chunk | undefined {
  if (at + CHUNK_HEADER_BYTES > fileEnd) return undefined;
  const length = file.readUInt32LE(at + 4);
  const end = at + CHUNK_HEADER_BYTES + length + (length % 2);
  return end <= fileEnd ? { name: file.toString('latin1', at, at + 4), end } : undefined;
}

const isOddVp8x = ({ name, end }: Chunk, at: number): boolean => name === 'VP8X' && end - at !== VP8X_BYTES;

function withoutAnnouncements(chunk: Buffer): Buffer {
  const changed = Buffer.from(chunk);
  changed[FLAGS_AT] = (chunk[FLAGS_AT] ?? 0) & ~ANNOUNCED;
  return changed;
}

function withSize(chunks: Buffer[]): Buffer {
  const body = Buffer.concat(chunks);
  const header = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  header.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([header, body]);
}

/** A WebP with nothing but its picture, and nothing behind its end. Undefined when it is not a whole, still WebP. */
export function stripWebp(bytes: Uint8Array): Buffer | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER_BYTES) return undefined;
  const fileEnd = file.readUInt32LE(4) + CHUNK_HEADER_BYTES;
  if (fileEnd > file.length) return undefined;
  const kept: Buffer[] = [];
  let hasPixels = false;
  for (let at = HEADER_BYTES; at < fileEnd;) {
    const chunk = readChunk(file, at, fileEnd);
    if (!chunk || isOddVp8x(chunk, at)) return undefined;
    const whole = file.subarray(at, chunk.end);
    if (shown.has(chunk.name)) kept.push(chunk.name === 'VP8X' ? withoutAnnouncements(whole) : whole);
    hasPixels ||= pixels.has(chunk.name);
    at = chunk.end;
  }
  return hasPixels ? withSize(kept) : undefined;
}
