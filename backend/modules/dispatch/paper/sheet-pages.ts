import type { DropOff, DropOffOutcome } from '@/contract/dispatch';
import { entranceLabel } from '@/domain/place-words';
import { countPieces } from '@/domain/run-progress';
import { showSheetCode } from '@/domain/sheet-code';
import { countLines } from '../../../paper/count-lines';
import { fillPages } from '../../../paper/fill-pages';
import { html, type Html } from '../../../paper/html';
import { pageFoot } from '../../../paper/page-foot';
import { qrSvg } from '../../../paper/qr-code';
import { texts } from '../texts';
import { markedWords, pieceWords } from './piece-words';

export interface SheetOnPaper {
  sheetCode: string;
  buildingNo: string;
  entranceNo: string;
  runLabel: string;
  waves: string;
  /** Top floor first. */
  doors: readonly DropOff[];
}

const outcomes: readonly DropOffOutcome[] = ['handedOver', 'leftAtDoor', 'noAnswer', 'refused', 'wrongRoom'];
const WIDTHS = [7, 26, 54, 14, 14, 14, 14, 14];
/** Millimetres of a page that its rows may take; of a row without and with each line of goods; ems of the column. */
const ROOM = 213;
const LEAST = 13.5;
const LINE = 5;
const EMS = 14;

const heightOf = ({ pieces }: DropOff): number =>
  Math.max(LEAST, 2.5 + LINE * countLines(pieces.map(markedWords), EMS));

const codeOf = ({ sheetCode }: SheetOnPaper): string => `${texts.code} ${showSheetCode(sheetCode)}`;

/** The pages of one entrance: who gets what from the top floor down, with a box for each thing that can happen. */
export function sheetPages(sheet: SheetOnPaper): Html[] {
  const numbered = sheet.doors.map((door, at) => ({ door, no: at + 1 }));
  const pages = fillPages(
    numbered,
    ({ door }) => heightOf(door),
    () => ROOM,
  );
  return pages.map(
    (rows, at) =>
      html`<section class="page">
        ${head(sheet)}
        <table>
          <colgroup>
            ${WIDTHS.map((width) => html`<col style="width:${width}mm" />`)}
            <col />
          </colgroup>
          <thead>
            <tr>
              <th>${texts.row}</th>
              <th>${texts.room}<br />${texts.topDown}</th>
              <th>${texts.pieces}</th>
              ${outcomes.map((outcome, key) => html`<th>${key + 1}<br />${texts.outcomes[outcome]}</th>`)}
              <th>${texts.note}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(({ door, no }) => doorRow(door, no))}
          </tbody>
        </table>
        ${pageFoot({ words: texts.sheetFoot, whose: codeOf(sheet), page: at + 1, of: pages.length })}
      </section>`,
  );
}

function head({ sheetCode, buildingNo, entranceNo, runLabel, waves, doors }: SheetOnPaper): Html {
  const pieces = doors.reduce((sum, door) => sum + countPieces(door.pieces), 0);
  return html`<div class="head">
    <div>
      <h1>${entranceLabel({ buildingNo, entranceNo })}</h1>
      <p class="what">
        <b>${texts.sheetTitle}</b>　${runLabel}　${waves}　${texts.size(doors.length, pieces)}
      </p>
      <p class="by">
        ${texts.carrier} <span></span>${texts.left} <i>${texts.clock}</i>${texts.back} <i>${texts.clock}</i>
      </p>
    </div>
    <div class="code">
      <div>${texts.code}<b>${showSheetCode(sheetCode)}</b></div>
      ${qrSvg(sheetCode)}
    </div>
  </div>`;
}

function doorRow(door: DropOff, no: number): Html {
  const boxes = door.outcome
    ? html`<td class="done" colspan="6">${texts.isRecorded(texts.outcomes[door.outcome])}</td>`
    : html`${outcomes.map(() => html`<td class="tick"></td>`)}
        <td></td>`;
  return html`<tr style="height:${heightOf(door)}mm">
    <td class="no">${no}</td>
    <td class="room ${door.roomNo.length > 5 ? 'long' : ''}">${door.roomNo}</td>
    <td class="pieces">${door.pieces.map((piece) => html`<span>${pieceWords(piece)}</span>`)}</td>
    ${boxes}
  </tr>`;
}
