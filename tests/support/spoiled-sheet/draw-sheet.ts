import { encode } from 'uqr';
import { BOX_LINE, knockMarks, knockSheetLayout, type Rect } from '../../../backend/paper/knock-sheet/layout';
import { knockPageCode, rowsOnKnockPage, type KnockPage } from '../../../src/domain/knock-page-code';
import { blankCanvas, fillRect, outline, stroke, type Canvas, type Pen } from './canvas';
import type { Chance } from './chance';
import { fillIn, type Meant } from './fill-in';

const QUIET = 2;

/** As backend/paper draws it. */
function drawCode(canvas: Canvas, { x, y, width }: Rect, text: string): void {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: true, border: QUIET });
  const square = width / size;
  data.forEach((line, down) =>
    line.forEach((isDark, across) => {
      if (isDark)
        fillRect(canvas, { x: x + across * square, y: y + down * square, width: square, height: square });
    }),
  );
}

/** Strokes where the page has words: their shape says nothing, that something is there does. */
function drawWords(canvas: Canvas, { x, y, width, height }: Rect, letter: number, chance: Chance): void {
  for (let at = x; at + letter < x + width; at += letter * 1.2)
    for (let part = 0; part < 3; part += 1) {
      const from = { x: at + chance.between(0, letter), y: y + chance.between(0, height) };
      const to = { x: at + chance.between(0, letter), y: y + chance.between(0, height) };
      stroke(canvas, [from, to], { width: letter / 7, darkness: 0.95 });
    }
}

/** The page as a printer makes it, in pixels of a millimetre; `text` stands in the code when it is another paper. */
export function drawSheet(page: KnockPage, size: number, chance: Chance, text = knockPageCode(page)): Canvas {
  const canvas = blankCanvas(size);
  const { corners, code, rows } = knockSheetLayout(rowsOnKnockPage(page));
  corners.forEach((mark) => fillRect(canvas, mark));
  drawCode(canvas, code, text);
  drawWords(canvas, { x: 20, y: 10, width: 110, height: 7 }, 7, chance);
  for (const y of [20, 26, 32, 38]) drawWords(canvas, { x: 20, y, width: 125, height: 3 }, 3.5, chance);
  drawWords(canvas, { x: 19, y: 53, width: 175, height: 3 }, 3, chance);
  for (const { row, people, boxes } of rows) {
    fillRect(canvas, { ...row, y: row.y - 0.1, height: 0.2 }, 130);
    drawWords(canvas, { x: 19, y: row.y + 2.5, width: 20, height: 5.5 }, 4.5, chance);
    drawWords(canvas, { x: 46, y: row.y + 3, width: chance.between(1, 40), height: 2.5 }, 3, chance);
    outline(canvas, people, 0.25);
    for (const mark of knockMarks) outline(canvas, boxes[mark], BOX_LINE);
  }
  return canvas;
}

/** A page that somebody has ticked, with what was meant row by row. */
export function tickedSheet(
  page: KnockPage,
  { size, pen, chance }: { size: number; pen: Pen; chance: Chance },
): { canvas: Canvas; meant: Meant[] } {
  const canvas = drawSheet(page, size, chance);
  const { rows } = knockSheetLayout(rowsOnKnockPage(page));
  const meant = rows.map((row) => fillIn(canvas, row, { pen, chance }));
  soil(canvas, chance);
  return { canvas, meant };
}

/** Specks of dirt, up to half a millimetre, anywhere. */
function soil(canvas: Canvas, chance: Chance): void {
  for (let speck = 0; speck < 60; speck += 1) {
    const at = { x: chance.between(0, 210), y: chance.between(0, 297) };
    stroke(canvas, [at, at], { width: chance.between(0.1, 0.5), darkness: chance.between(0.3, 0.9) });
  }
}
