import { describe, expect, it } from 'vitest';
import { jpeg, png, pngChunk, SECRET, webp, webpChunk } from '../../tests/support/pictures';
import { stripMetadata } from './strip-metadata';

const segment = (marker: number, content: string): Buffer => {
  const body = Buffer.from(content, 'latin1');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
};
const pixels = pngChunk('IDAT', 'pixels');
const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const size = '\0\0\0\x01\0\0\0\x01\x08\0\0\0\0';

describe('words in a part that is needed to show the picture', () => {
  it.each([
    ['the small copy in a JFIF header', segment(0xe0, `JFIF\0\x01\x02\0\0\x01\0\x01\x02\x02${SECRET}`)],
    ['a colour segment of another name', segment(0xee, SECRET)],
    ['a long colour segment', segment(0xee, `Adobe\0\x64\0\0\0\0\x01${SECRET}`)],
    ['an extension of the format', segment(0xf0, SECRET)],
  ])('leave a JPEG with %s', (_, extra) => {
    expect(stripMetadata('image/jpeg', jpeg({ extra: [extra] }))).toEqual(jpeg());
  });

  it.each(['PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'])(
    'leave a PNG with its %s',
    (name) => {
      const hidden = png([pngChunk(name, SECRET.repeat(40)), pixels]);
      expect(stripMetadata('image/png', hidden)).toEqual(png([pixels]));
    },
  );

  it.each([
    ['header', [pngChunk('IHDR', size + SECRET), pixels, pngChunk('IEND', '')]],
    ['end', [pngChunk('IHDR', size), pixels, pngChunk('IEND', SECRET)]],
  ])('are refused in the %s of a PNG', (_, chunks) => {
    expect(stripMetadata('image/png', Buffer.concat([signature, ...chunks]))).toBeUndefined();
  });

  it.each([SECRET, ''])('are refused in the header of a WebP: “%s”', (content) => {
    const hidden = webp([webpChunk('VP8X', content), webpChunk('VP8 ', 'odd')]);
    expect(stripMetadata('image/webp', hidden)).toBeUndefined();
  });
});
