import { inflateRawSync } from 'node:zlib';

/** A part of a ZIP file, unpacked. */
interface ZipPart {
  name: string;
  content: Buffer;
}

const END_SIGN = Buffer.from('PK\x05\x06', 'latin1');
const STORED = 0;

/** Every part of a ZIP file as its directory lists them; throws when they unpack to more than `most` bytes. */
export function* zipParts(zip: Buffer, most: number): Generator<ZipPart> {
  const end = zip.lastIndexOf(END_SIGN);
  const count = zip.readUInt16LE(end + 10);
  let entry = zip.readUInt32LE(end + 16);
  let left = most;
  for (let part = 0; part < count; part += 1) {
    const nameBytes = zip.readUInt16LE(entry + 28);
    const content = unpack(zip, entry, left);
    left -= content.length;
    yield { name: zip.toString('utf8', entry + 46, entry + 46 + nameBytes), content };
    entry += 46 + nameBytes + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
}

function unpack(zip: Buffer, entry: number, most: number): Buffer {
  const method = zip.readUInt16LE(entry + 10);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
  if (method === STORED) return packed;
  // Of nothing left to unpack into, zlib would make no limit at all.
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
}
