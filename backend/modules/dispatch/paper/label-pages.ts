import type { Piece } from '@/contract/dispatch';
import { shortEntranceLabel } from '@/domain/place-words';
import { countPieces } from '@/domain/run-progress';
import { showSheetCode } from '@/domain/sheet-code';
import { fillPages } from '../../../paper/fill-pages';
import { html, type Html } from '../../../paper/html';
import { qrSvg } from '../../../paper/qr-code';
import { texts } from '../texts';
import { pieceWords } from './piece-words';

export interface Label {
  buildingNo: string;
  entranceNo: string;
  roomNo: string;
  pieces: readonly Piece[];
  /** Wave and, once it is known, run. */
  from: readonly [string, string];
  /** Of a parcel: its short number, as a picture too, which of how many it is, and the surname's first character. */
  parcel?: { code: string; nth: number; ofMany: number; surname: string };
}

const PER_PAGE = 24;

/** Labels to stick on what each household gets: 3 × 8 of 70 × 37 mm, as they are sold on sheets of A4. */
export const labelPages = (labels: readonly Label[]): Html[] =>
  fillPages(
    labels,
    () => 1,
    () => PER_PAGE,
  ).map((page) => html`<section class="page labels">${page.map(labelOf)}</section>`);

const labelOf = ({ buildingNo, entranceNo, roomNo, pieces, from, parcel }: Label): Html =>
  html`<div class="label">
    <div class="where">
      <span>${shortEntranceLabel({ buildingNo, entranceNo })}</span
      ><span>${parcel ? texts.nthOf(parcel.nth, parcel.ofMany) : texts.pieceCount(countPieces(pieces))}</span>
    </div>
    <div class="number ${roomNo.length > 6 ? 'long' : ''}">
      <span>${roomNo}${parcel ? html`<i>${parcel.surname}</i>` : ''}</span>${parcel ? qrSvg(parcel.code) : ''}
    </div>
    <div class="goods">${pieces.map((piece, at) => html`${at > 0 ? '，' : ''}${pieceWords(piece)}`)}</div>
    <div class="from">
      <span>${from[0]}</span><span>${parcel ? showSheetCode(parcel.code) : from[1]}</span>
    </div>
  </div>`;
