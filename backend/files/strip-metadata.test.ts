import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  jpeg,
  picturesWithSecrets,
  png,
  pngChunk,
  SECRET,
  webp,
  webpChunk,
} from '../../tests/support/pictures';
import { pictureTypeOf } from './picture-type';
import { stripMetadata } from './strip-metadata';

const strip = (bytes: Buffer) => {
  const type = pictureTypeOf(bytes);
  return type && stripMetadata(type, bytes);
};

describe('the type of a picture', () => {
  it.each(picturesWithSecrets)('is told by its content: $type', ({ type, bytes }) => {
    expect(pictureTypeOf(bytes)).toBe(type);
  });

  it.each(['', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', 'RIFF\0\0\0\0WAVE', 'MZ'])(
    'is none of ours for “%s…”',
    (head) => {
      expect(pictureTypeOf(Buffer.from(head.padEnd(head === '' ? 0 : 64), 'latin1'))).toBeUndefined();
    },
  );
});

describe.each(picturesWithSecrets)('stripping $type', ({ bytes, plain }) => {
  it('leaves exactly the picture', () => {
    expect(bytes.includes(SECRET)).toBe(true);
    expect(strip(bytes)?.toString('hex')).toBe(plain.toString('hex'));
  });

  it('changes nothing the second time', () => {
    expect(strip(plain)?.equals(plain)).toBe(true);
  });

  it('drops what is hung on behind the end', () => {
    expect(strip(Buffer.concat([plain, Buffer.from(SECRET)]))?.equals(plain)).toBe(true);
  });

  it('answers nothing for every file that was cut off', () => {
    for (let length = 0; length < plain.length; length += 1) {
      expect(strip(plain.subarray(0, length)), `${length} bytes`).toBeUndefined();
    }
  });

  it('neither fails nor grows when bytes are altered', () => {
    const places = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(places, (changes) => {
        const altered = Buffer.from(bytes);
        for (const [at, value] of changes) altered[at] = value;
        const stripped = strip(altered);
        return stripped === undefined || stripped.length <= altered.length;
      }),
      { numRuns: 2_000 },
    );
  });

  it('never fails on anything that begins like a picture', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (rest) => {
        const stripped = strip(Buffer.concat([plain.subarray(0, 12), rest]));
        return stripped === undefined || pictureTypeOf(stripped) !== undefined;
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('files that are no pictures', () => {
  it('are a JPEG without pixels, or without a frame', () => {
    expect(strip(jpeg({ scan: false }))).toBeUndefined();
    expect(strip(jpeg({ frame: false }))).toBeUndefined();
  });

  it('are a PNG without pixels, and one whose checksum is wrong', () => {
    expect(strip(png([]))).toBeUndefined();
    const wrong = Buffer.from(png([pngChunk('IDAT', 'pixels')]));
    wrong[wrong.length - 1] = 0;
    expect(strip(wrong)).toBeUndefined();
  });

  it('are a moving WebP and an empty one', () => {
    expect(strip(webp([webpChunk('ANIM', 'abcdef'), webpChunk('ANMF', 'frame')]))).toBeUndefined();
    expect(strip(webp([]))).toBeUndefined();
  });
});
