import { expect, it } from 'vitest';
import { jpegOfGray } from '../../tests/support/spoiled-sheet/photos';
import { countPasses } from './count-passes';
import { readSheet } from './read-sheet';
import { readingTexts as texts } from './texts';

const picture = { width: 64, height: 48, pixels: new Uint8Array(64 * 48).fill(180) };
const jpeg = jpegOfGray(picture, 80);
/** A pass over nothing: its head of two bytes. */
const pass = Buffer.from([0xff, 0xda, 0, 2]);
const passes = Buffer.concat(Array.from({ length: 30 }, () => pass));

it('counts the passes of a picture', () => {
  expect(countPasses(jpeg)).toBe(1);
  expect(countPasses(Buffer.concat([jpeg.subarray(0, -2), passes]))).toBe(31);
  expect(countPasses(new Uint8Array())).toBe(0);
});

it('does not count what a phone puts behind a picture', () => {
  const withFilm = Buffer.concat([jpeg, passes]);
  expect(countPasses(withFilm)).toBe(1);
  expect(readSheet(withFilm)).toEqual({ isRead: false, whyNot: texts.noCorners });
});

it('does not count what looks like a pass inside of a segment', () => {
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 2 + passes.length]), passes]);
  expect(countPasses(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]))).toBe(1);
});
