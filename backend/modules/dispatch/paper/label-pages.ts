import type { Piece } from '@/contract/dispatch';
import { shortEntranceLabel } from '@/domain/place-words';
import { countPieces } from '@/domain/run-progress';
import { fillPages } from '../../../paper/fill-pages';
import { html, type Html } from '../../../paper/html';
import { texts } from '../texts';
import { pieceWords } from './piece-words';

export interface Label {
  buildingNo: string;
  entranceNo: string;
  roomNo: string;
  pieces: readonly Piece[];
  /** Wave and, once it is known, run. */
  from: readonly [string, string];
}

const PER_PAGE = 24;

/** Labels to stick on what each household gets: 3 × 8 of 70 × 37 mm, as they are sold on sheets of A4. */
export const labelPages = (labels: readonly Label[]): Html[] =>
  fillPages(
    labels,
    () => 1,
    () => PER_PAGE,
  ).map((page) => html`<section class="page labels">${page.map(labelOf)}</section>`);

const labelOf = ({ buildingNo, entranceNo, roomNo, pieces, from }: Label): Html =>
  html`<div class="label">
    <div class="where">
      <span>${shortEntranceLabel({ buildingNo, entranceNo })}</span
      ><span>${texts.pieceCount(countPieces(pieces))}</span>
    </div>
    <div class="number ${roomNo.length > 6 ? 'long' : ''}">${roomNo}</div>
    <div class="goods">${pieces.map((piece, at) => html`${at > 0 ? '，' : ''}${pieceWords(piece)}`)}</div>
    <div class="from"><span>${from[0]}</span><span>${from[1]}</span></div>
  </div>`;
