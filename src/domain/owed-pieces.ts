/** What a household pays for of a line: what it ordered and kept, less what never came, was broken, sent back or paid back. */
export const owedPieces = (line: {
  quantity: number;
  short: number;
  damaged: number;
  refused: number;
  refunded: number;
}): number => line.quantity - line.short - line.damaged - line.refused - line.refunded;
