import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { pngChunk } from './pictures';

const BIT_DEPTH = 8;

/** A grey PNG of random pixels that decodes: nothing makes it small but fewer pixels. */
export function noisePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[BIT_DEPTH] = 8;
  const rows = Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), randomBytes(width)]));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', head.toString('latin1')),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows)).toString('latin1')),
    pngChunk('IEND', ''),
  ]);
}
