import { jpeg, pngChunk, webp, webpChunk } from './pictures';

/** A PNG whose head says that it has so many pixels; behind it are next to none. */
export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', head.toString('latin1')),
    pngChunk('IDAT', ''),
    pngChunk('IEND', ''),
  ]);
}

const FRAME = Buffer.from([0xff, 0xc0]);

/** As `pngOf`, a JPEG. */
export function jpegOf(width: number, height: number): Buffer {
  const bytes = Buffer.from(jpeg());
  const at = bytes.indexOf(FRAME);
  bytes.writeUInt16BE(height, at + 5);
  bytes.writeUInt16BE(width, at + 7);
  return bytes;
}

/** As `pngOf`, a WebP with an extended head. */
export function webpOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(10);
  head.writeUIntLE(width - 1, 4, 3);
  head.writeUIntLE(height - 1, 7, 3);
  return webp([webpChunk('VP8X', head.toString('latin1')), webpChunk('VP8 ', 'odd')]);
}
