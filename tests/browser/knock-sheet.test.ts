import { afterAll, describe, expect, it } from 'vitest';
import { BOX_LINE, knockMarks, knockSheetLayout, type Rect } from '../../backend/paper/knock-sheet/layout';
import { knockSheetPage } from '../../backend/paper/knock-sheet/pages';
import { readSheet } from '../../backend/sheet-reading/read-sheet';
import { sheetCode } from '../../src/domain/sheet-code';
import { launchBrowser } from '../support/browser';
import type { Canvas } from '../support/spoiled-sheet/canvas';
import { chanceOf } from '../support/spoiled-sheet/chance';
import { fillIn } from '../support/spoiled-sheet/fill-in';
import { jpegOfGray } from '../support/spoiled-sheet/photos';
import { printedPages } from '../support/spoiled-sheet/printed-pages';
import { plainly, spoil } from '../support/spoiled-sheet/spoil';

const code = sheetCode(4827153);
const ROWS = 27;
const rows = Array.from({ length: ROWS }, (_, at) => ({
  rowNo: at + 1,
  label: `${Math.floor(at / 3) + 1}0${(at % 3) + 1}`,
  householder: at % 3 === 0 ? '王**' : '',
  hint: at % 4 === 0 ? '孩子睡到 15:00；两位老人耳背，多等一会儿再敲第二遍，不要按门铃，狗会叫' : '',
}));
const sheet = {
  ...{ sheetCode: code, communityName: '幸福里', roundName: '第7轮 敲门', entranceLabel: '10号楼 1单元' },
  ...{ captainName: '秦楼长', printedAt: '11月30日 09:30', rows },
};

const browser = await launchBrowser();
afterAll(() => browser.close());

/** The pages as they are printed; the file has as many. */
async function printed(): Promise<Canvas[]> {
  const { pages, pdf } = await printedPages(browser, knockSheetPage('敲门单', [sheet]));
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(pages.length);
  return pages;
}

const pages = await printed();
const layouts = [knockSheetLayout(20), knockSheetLayout(ROWS - 20)];

/** From a place in a direction, how many millimetres until the paper is dark; from the dark, until it is white. */
function until(
  { pixels, width, size }: Canvas,
  from: { x: number; y: number },
  to: [number, number],
): number {
  const shadeAt = (mm: number): number => {
    const x = Math.round((from.x + to[0] * mm) * size);
    const y = Math.round((from.y + to[1] * mm) * size);
    return pixels[y * width + x] ?? 0;
  };
  const isDark = shadeAt(0) < 128;
  let mm = 0;
  while (mm < 20 && shadeAt(mm) < 128 === isDark) mm += 0.05;
  return mm;
}

/** The darkest shade in a rectangle of the paper; black, when there is no such page. */
function darkest(page: Canvas | undefined, { x, y, width, height }: Rect): number {
  if (!page) return 0;
  const lines = Math.floor(height * page.size);
  const shades = Array.from({ length: lines }, (_, down) => {
    const at = (Math.ceil(y * page.size) + down) * page.width + Math.ceil(x * page.size);
    return Math.min(...page.pixels.subarray(at, at + Math.floor(width * page.size)));
  });
  return Math.min(...shades);
}

const directions: readonly [number, number][] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
];

/** How far an edge is at most from where the layout has it, seen from the middle of a rectangle; `line` is its line. */
function off(page: Canvas, { x, y, width, height }: Rect, line: number): number {
  const middle = { x: x + width / 2, y: y + height / 2 };
  const offs = directions.map((to) => {
    const expected = (to[0] === 0 ? height : width) / 2 - line;
    return Math.abs(until(page, middle, to) - expected);
  });
  return Math.max(...offs);
}

describe('the sheet for knocking, in a browser', () => {
  it('has its boxes, fields and corner marks where the layout has them, within a third of a millimetre', () => {
    const offs = layouts.flatMap(({ corners, rows: placed }, at) => {
      const page = pages[at];
      if (!page) throw new Error('a page is missing');
      return [
        ...corners.map((mark) => off(page, mark, 0)),
        ...placed.flatMap(({ boxes, people }) => [
          off(page, people, 0.25),
          ...knockMarks.map((mark) => off(page, boxes[mark], BOX_LINE)),
        ]),
      ];
    });
    expect(offs).toHaveLength(2 * 4 + ROWS * 8);
    expect(Math.max(...offs)).toBeLessThan(1 / 3);
  });

  it('prints nothing in the cells beside the boxes', () => {
    const shades = layouts.flatMap(({ rows: placed }, at) =>
      placed.flatMap(({ cells, boxes }) =>
        knockMarks.map((mark) => {
          const { x, y, height } = cells[mark];
          const left = { x, y: y + 0.5, width: boxes[mark].x - x - 0.3, height: height - 1 };
          return darkest(pages[at], left);
        }),
      ),
    );
    expect(shades).toHaveLength(ROWS * knockMarks.length);
    expect(Math.min(...shades)).toBeGreaterThan(200);
  });

  it.each([
    ['first', 0],
    ['second', 1],
  ])('is read from a photo of its %s page, ticked', (_, at) => {
    const drawn = pages[at];
    const layout = layouts[at];
    if (!drawn || !layout) throw new Error('a page is missing');
    const chance = chanceOf(12 + at);
    const canvas = { ...drawn, pixels: Uint8Array.from(drawn.pixels) };
    const hand = { pen: { width: 0.6, darkness: 0.75 }, chance };
    const meant = layout.rows.map((row) => fillIn(canvas, row, hand));
    const how = { ...plainly({ width: 1500, height: 2000 }), turn: 184, blur: 1, gradient: 0.3 };
    const reading = readSheet(jpegOfGray(spoil(canvas, how, chance), 75));
    if (!reading.isRead) throw new Error(reading.whyNot);
    expect(reading).toMatchObject({ sheetCode: code, page: at + 1, rowCount: ROWS });
    const verdicts = reading.rows.flatMap(({ marks }) => knockMarks.map((mark) => marks[mark]));
    const wanted = meant.flatMap(({ marks }) => knockMarks.map((mark) => marks[mark]));
    const wrong = verdicts.filter((verdict, box) => verdict !== 'doubtful' && verdict !== wanted[box]);
    expect(wrong).toEqual([]);
    const right = verdicts.filter((verdict, box) => verdict === wanted[box]);
    expect(right.length / verdicts.length).toBeGreaterThan(0.97);
  });
});
