import type { Piece } from '@/contract/dispatch';
import { html, type Html } from '../../../paper/html';
import { texts } from '../texts';

/** '鸡蛋 30枚 ×2 板' on paper. */
const words = ({ name, quantity, measure }: Piece): string => `${name} ×${quantity} ${measure}`;

/** The name as wide as it is on paper, with its mark. */
export const markedName = ({ name, priority }: Piece): string => `${texts.priorities[priority]}${name}`;

/** A thing and its number as wide as they are on paper, with its mark. */
export const markedWords = (piece: Piece): string => `${texts.priorities[piece.priority]}${words(piece)}`;

/** What must go first, in a box before the name; nothing for the rest. */
export const markOf = ({ priority }: Piece): Html | string =>
  priority === 'none' ? '' : html`<b class="mark">${texts.priorities[priority]}</b> `;

/** A thing, its number and its mark. */
export const pieceWords = (piece: Piece): Html => html`${markOf(piece)}${words(piece)}`;
