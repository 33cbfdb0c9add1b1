import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noisePng } from '../../tests/support/noise-png';
import { jpeg } from '../../tests/support/pictures';
import { jpegOf, pngOf, webpOf } from '../../tests/support/sized-pictures';
import { givenSpoiledSheet } from '../../tests/support/spoiled-sheet/given-spoiled-sheet';
import { jpegOfGray, pngOfGray } from '../../tests/support/spoiled-sheet/photos';
import { MOST_MEGABYTES, MOST_MEGAPIXELS, MOST_PASSES } from './limits';
import { readSheet } from './read-sheet';
import { readingTexts as texts } from './texts';

const whyNot = (bytes: Uint8Array): string => {
  const reading = readSheet(bytes);
  return reading.isRead ? 'was read' : reading.whyNot;
};

const photo = givenSpoiledSheet(4, { width: 900, height: 1200 }).bytes;
const plain = { width: 400, height: 300, pixels: new Uint8Array(120_000).fill(200) };

describe('what is no photo of a sheet', () => {
  it.each([
    ['nothing', Buffer.alloc(0), texts.noPicture],
    ['a text', Buffer.from('不是照片'), texts.noPicture],
    ['a WebP', webpOf(300, 200), texts.noPicture],
    ['a photo of nothing', jpegOfGray(plain, 70), texts.noCorners],
    ['one pixel', pngOfGray({ width: 1, height: 1, pixels: new Uint8Array(1) }), texts.noCorners],
    ['noise', noisePng(700, 500), texts.noCorners],
    ['a photo that was cut off', photo.subarray(0, photo.length / 2), texts.broken],
    ['a head without a photo', jpeg(), texts.broken],
    ['a head of PNG without its pixels', pngOf(300, 200), texts.broken],
    ['65,000 pixels each way', jpegOf(65_000, 65_000), texts.tooManyPixels(MOST_MEGAPIXELS)],
    ['the same as PNG', pngOf(1_000_000, 1_000_000), texts.tooManyPixels(MOST_MEGAPIXELS)],
    ['no pixels', pngOf(0, 5), texts.broken],
    ['a large file', Buffer.alloc(MOST_MEGABYTES * 1024 * 1024 + 1, 255), texts.tooLarge(MOST_MEGABYTES)],
  ])('%s is refused in words', (_, bytes, words) => expect(whyNot(bytes)).toBe(words));

  it('a JPEG that would be gone over again and again is refused before it is', () => {
    const scan = photo.subarray(photo.indexOf(Buffer.from([0xff, 0xda])), -2);
    const passes = Buffer.concat([photo.subarray(0, -2), ...Array.from({ length: MOST_PASSES }, () => scan)]);
    expect(whyNot(passes)).toBe(texts.broken);
  });

  it('a picture whose head is smaller than what it holds is refused', () => {
    const lying = Buffer.from(photo);
    const head = lying.indexOf(Buffer.from([0xff, 0xc0]));
    lying.writeUInt16BE(20, head + 5);
    expect(readSheet(lying).isRead).toBe(false);
  });
});

describe('bytes that somebody has played with', () => {
  it('never make it throw', () => {
    const played = fc.array(fc.tuple(fc.nat(photo.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(played, (changes) => {
        const bytes = Buffer.from(photo);
        for (const [at, byte] of changes) bytes[at] = byte;
        const reading = readSheet(bytes);
        expect(reading.isRead || reading.whyNot.length > 0).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('never make it throw behind a head that is right', () => {
    const head = fc.constantFrom(photo.subarray(0, 700), pngOf(300, 200), Buffer.from([0xff, 0xd8, 0xff]));
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 3000 }), (start, rest) => {
        expect(readSheet(Buffer.concat([start, rest])).isRead).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
