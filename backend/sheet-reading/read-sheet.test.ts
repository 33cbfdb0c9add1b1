import { describe, expect, it } from 'vitest';
import { knockMarks, knockSheetLayout, type KnockMark } from '../paper/knock-sheet/layout';
import { chanceOf } from '../../tests/support/spoiled-sheet/chance';
import { drawSheet, tickedSheet } from '../../tests/support/spoiled-sheet/draw-sheet';
import { fillRect } from '../../tests/support/spoiled-sheet/canvas';
import { givenSpoiledSheet } from '../../tests/support/spoiled-sheet/given-spoiled-sheet';
import { jpegOfGray, pngOfGray } from '../../tests/support/spoiled-sheet/photos';
import { plainly, spoil, type Spoiling } from '../../tests/support/spoiled-sheet/spoil';
import { sheetCode } from '../../src/domain/sheet-code';
import { readSheet, type SheetReading } from './read-sheet';
import { readingTexts as texts } from './texts';

const SHEETS = 20;
/** Measured when this was written: 98.9 % of 1,414 boxes. */
const LEAST_SHARE = 0.97;
const seeds = Array.from({ length: SHEETS }, (_, at) => at + 1);

const tally = { boxes: 0, right: 0 };
const wrong: string[] = [];

function rowsOf(reading: SheetReading) {
  if (!reading.isRead) throw new Error(reading.whyNot);
  return reading.rows;
}

/** Counts a box: asking is never wrong, being sure of what was not meant is. */
function count(seed: number, at: string, verdict: string, meant: string): void {
  if (meant !== 'doubtful') tally.boxes += 1;
  if (meant !== 'doubtful' && verdict === meant) tally.right += 1;
  if (verdict !== 'doubtful' && verdict !== meant) wrong.push(`${seed} ${at}: ${meant} → ${verdict}`);
}

describe('twenty spoiled sheets', { sequential: true }, () => {
  it.each(seeds)('reads sheet %i, and is not sure of anything that was not meant', (seed) => {
    const { page, bytes, meant } = givenSpoiledSheet(seed);
    const reading = readSheet(bytes);
    expect(reading).toMatchObject({ isRead: true, ...page });
    const rows = rowsOf(reading);
    expect(rows.map(({ rowNo }) => rowNo)).toEqual(meant.map((_, at) => (page.page - 1) * 20 + at + 1));
    rows.forEach(({ rowNo, marks, people }, at) => {
      const row = meant[at];
      knockMarks.forEach((mark) => count(seed, `${rowNo} ${mark}`, marks[mark], row?.marks[mark] ?? ''));
      if (row?.isPeopleWritten && people === 'empty') wrong.push(`${seed} ${rowNo}: people not seen`);
    });
    expect(wrong).toEqual([]);
  });

  it('asks about few of the boxes that a person would be sure of', () => {
    const share = tally.right / tally.boxes;
    process.stdout.write(`read without asking: ${(100 * share).toFixed(1)} % of ${tally.boxes} boxes\n`);
    expect(share).toBeGreaterThan(LEAST_SHARE);
  });
});

const page = { sheetCode: sheetCode(4827153), page: 2, rowCount: 26 };
const size = { width: 1200, height: 1600 };
const pen = { width: 0.6, darkness: 0.8 };

/** One page with the same ticks each time, and how it reads when photographed so. */
function photographed(how: Partial<Spoiling>) {
  const chance = chanceOf(7);
  const { canvas, meant } = tickedSheet(page, { size: 6, pen, chance });
  const bytes = jpegOfGray(spoil(canvas, { ...plainly(size), ...how }, chance), 80);
  return { meant, reading: readSheet(bytes) };
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 };

const ticksOf = (rows: readonly { marks: Record<KnockMark, string> }[]) =>
  rows.map(({ marks }) => knockMarks.filter((mark) => marks[mark] === 'ticked'));

describe('a photo', () => {
  it.each([
    ['as it is', {}],
    ['upside down', { turn: 180 }],
    ['lying on its left side', { turn: 90, width: 1600, height: 1200 }],
    ['lying on its right side', { turn: 272, width: 1600, height: 1200 }],
    ['small, as it comes through a chat', { width: 960, height: 1280 }],
    ['in the middle of a dark table', { fills: 0.75, table: 10 }],
  ])('is read %s', (_, how) => {
    const { meant, reading } = photographed(how);
    expect(reading).toMatchObject({ isRead: true, ...page });
    expect(ticksOf(rowsOf(reading))).toEqual(ticksOf(meant));
  });

  it('names the boxes that a person has to look at', () => {
    const bend = { isAcross: false, at: 0.83, step: 0.1, crease: 0.5, bend: 0 };
    const { reading } = photographed({ fold: bend });
    if (!reading.isRead) throw new Error(reading.whyNot);
    const doubtful = reading.rows.filter(({ marks }) => marks.needsHomeService === 'doubtful');
    expect(doubtful.length).toBeGreaterThan(3);
    for (const { rowNo } of doubtful)
      expect(reading.doubts).toContainEqual({ rowNo, mark: 'needsHomeService' });
  });

  it('says where each row lies in it, so that a person sees what is asked', () => {
    const { reading } = photographed({ turn: 180, fills: 0.9 });
    const [first] = rowsOf(reading);
    const middle = { x: 0, y: 0 };
    for (const { x, y } of first?.place ?? []) {
      middle.x += x / 4;
      middle.y += y / 4;
    }
    const long = 0.9;
    const wide = (long * size.height) / size.width / 297;
    const { row, people } = knockSheetLayout(1).rows[0] ?? { row: nowhere, people: nowhere };
    expect(middle.x).toBeCloseTo(0.5 - ((people.x + row.x + row.width) / 2 - 105) * wide, 2);
    expect(middle.y).toBeCloseTo(0.5 - ((row.y + row.height / 2 - 148.5) * long) / 297, 2);
  });

  it('may be a PNG', () => {
    const chance = chanceOf(7);
    const { canvas, meant } = tickedSheet(page, { size: 6, pen, chance });
    const reading = readSheet(pngOfGray(spoil(canvas, plainly(size), chance)));
    expect(ticksOf(rowsOf(reading))).toEqual(ticksOf(meant));
  });
});

describe('a photo that cannot be read', () => {
  const whyNot = (reading: SheetReading) => (reading.isRead ? 'was read' : reading.whyNot);
  const blank = () => drawSheet(page, 6, chanceOf(3));
  const read = (canvas: ReturnType<typeof blank>, how: Partial<Spoiling> = {}) =>
    readSheet(jpegOfGray(spoil(canvas, { ...plainly(size), ...how }, chanceOf(3)), 80));

  it('is asked for with all four corners', () => {
    const cut = blank();
    fillRect(cut, { x: 190, y: 275, width: 20, height: 20 }, 0);
    expect(whyNot(read(cut))).toBe(texts.noCorners);
  });

  it('is asked for anew when the code is covered', () => {
    const covered = blank();
    covered.pixels.fill(255, 0, covered.width * 260);
    for (const x of [8.5, 194.5]) fillRect(covered, { x, y: 8.5, width: 7, height: 7 });
    expect(whyNot(read(covered))).toBe(texts.noCode);
  });

  it('is asked for from nearer when a stroke would be too thin to see', () => {
    expect(whyNot(read(blank(), { width: 560, height: 740 }))).toBe(texts.tooFar);
  });

  it('is of some other paper with the same corners', () => {
    const other = drawSheet(page, 6, chanceOf(3), 'https://sandan.example.cn/x');
    expect(whyNot(read(other))).toBe(texts.otherPaper);
  });
});
