import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** A part of a ZIP file, and its bytes as they unpack. */
interface ZipPart {
  name: string;
  chunks: AsyncIterable<Buffer>;
}

const END_SIGN = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY_SIGN = 0x02014b50;
const STORED = 0;
const CHUNK = 256 * 1024;

const isEntry = (zip: Buffer, at: number): boolean =>
  at + 46 <= zip.length && zip.readUInt32LE(at) === ENTRY_SIGN;

/** Where each entry of a ZIP file's directory begins, whatever count the directory claims. */
function* entriesOf(zip: Buffer): Generator<number> {
  let entry = zip.readUInt32LE(zip.lastIndexOf(END_SIGN) + 16);
  while (isEntry(zip, entry)) {
    yield entry;
    const lengths = [28, 30, 32].map((at) => zip.readUInt16LE(entry + at));
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
}

/** Every part of a ZIP file as its directory lists them. */
export function* zipParts(zip: Buffer): Generator<ZipPart> {
  for (const entry of entriesOf(zip)) {
    const nameEnd = entry + 46 + zip.readUInt16LE(entry + 28);
    yield { name: zip.toString('utf8', entry + 46, nameEnd), chunks: unpack(zip, entry) };
  }
}

/** Midnight of 1 January 1980, the first moment that a ZIP file can say. */
const FIRST_MOMENT = 0x00210000;

/** Takes away when each part was written, here and in the directory: equal parts make equal files. */
export function forgetMoments(zip: Buffer): void {
  for (const entry of entriesOf(zip)) {
    zip.writeUInt32LE(FIRST_MOMENT, entry + 12);
    zip.writeUInt32LE(FIRST_MOMENT, zip.readUInt32LE(entry + 42) + 10);
  }
}

function unpack(zip: Buffer, entry: number): AsyncIterable<Buffer> {
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = Readable.from([zip.subarray(start, start + zip.readUInt32LE(entry + 20))]);
  if (zip.readUInt16LE(entry + 10) === STORED) return packed;
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  // A packed part that breaks off is the reader's error, not an event that nobody hears.
  packed.on('error', (error) => inflate.destroy(error));
  return packed.pipe(inflate);
}
