import { rowsOnKnockPage, type KnockPage } from '../../../src/domain/knock-page-code';
import { sheetCode } from '../../../src/domain/sheet-code';
import { chanceOf, type Chance } from './chance';
import { tickedSheet } from './draw-sheet';
import type { Meant } from './fill-in';
import { jpegOfGray } from './photos';
import { spoil, type Spoiling } from './spoil';

export interface SpoiledSheet {
  page: KnockPage;
  bytes: Buffer;
  meant: Meant[];
  how: Spoiling;
}

const SIZE = 6;

/** As people photograph: askew, also upside down and lying, at dusk, in a hurry. */
export function somehow(chance: Chance, { width, height }: { width: number; height: number }): Spoiling {
  const corner = () => ({ x: chance.around(0.022), y: chance.around(0.022) });
  const shadow = { light: chance.between(0.45, 0.8), turn: chance.between(0, 360) };
  return {
    width,
    height,
    turn: chance.oneOf([0, 0, 0, 180]) + chance.around(3.5),
    slant: [corner(), corner(), corner(), corner()],
    fills: chance.between(0.82, 0.9),
    table: chance.between(30, 150),
    gradient: chance.between(0, 0.45),
    ...(chance.isSo(0.6) && {
      shadow: { ...shadow, at: chance.between(-0.2, 0.3), soft: chance.between(0.004, 0.08) },
    }),
    ...(chance.isSo(0.5) && {
      fold: {
        isAcross: chance.isSo(0.7),
        // In the middle for the most part.
        at: chance.isSo(0.6) ? 0.5 + chance.around(0.004) : chance.between(0.3, 0.75),
        step: chance.between(0, 0.15),
        crease: chance.between(0.1, 0.45),
        bend: chance.between(-0.007, 0.007),
      },
    }),
    lens: chance.between(-0.015, 0.015),
    blur: chance.oneOf([0, 0, 1, 1, 2]),
    grain: chance.between(1.5, 7),
  };
}

/** A ticked page and its photo, the same each time for a seed. */
export function givenSpoiledSheet(seed: number, photo = { width: 1200, height: 1600 }): SpoiledSheet {
  const chance = chanceOf(seed);
  const rowCount = Math.round(chance.between(1, 40));
  const page = {
    sheetCode: sheetCode(Math.floor(chance.between(0, 9_999_999))),
    page: rowCount > 20 ? chance.oneOf([1, 2]) : 1,
    rowCount,
  };
  const pen = { width: chance.between(0.4, 0.9), darkness: chance.between(0.35, 0.95) };
  const { canvas, meant } = tickedSheet(page, { size: SIZE, pen, chance });
  const how = somehow(chance, photo);
  const bytes = jpegOfGray(spoil(canvas, how, chance), Math.round(chance.between(45, 92)));
  if (meant.length !== rowsOnKnockPage(page)) throw new Error('a row was forgotten');
  return { page, bytes, meant, how };
}
