import type { Piece } from '@/contract/dispatch';
import { contentWords, handedOut } from '@/domain/measures';
import { html, type Html } from '../../../paper/html';
import { texts } from '../texts';

/** '（内含 土豆 4 斤）' behind a bundle; '' behind anything else. */
export const insideWords = ({ quantity, contents }: Piece): string =>
  contents.length > 0 ? texts.inside(contentWords(contents, quantity)) : '';

/** '鸡蛋 ×2 份 = 60 枚' on paper, with what is in a bundle. */
const words = (piece: Piece): string =>
  `${piece.name} ×${handedOut(piece.quantity, piece)}${insideWords(piece)}`;

/** The name as wide as it is on paper, with its mark and what is in it. */
export const markedName = (piece: Piece): string =>
  `${texts.priorities[piece.priority]}${piece.name}${insideWords(piece)}`;

/** A thing and its number as wide as they are on paper, with its mark. */
export const markedWords = (piece: Piece): string => `${texts.priorities[piece.priority]}${words(piece)}`;

/** What must go first, in a box before the name; nothing for the rest. */
export const markOf = ({ priority }: Piece): Html | string =>
  priority === 'none' ? '' : html`<b class="mark">${texts.priorities[priority]}</b> `;

/** A thing, its number and its mark. */
export const pieceWords = (piece: Piece): Html => html`${markOf(piece)}${words(piece)}`;
