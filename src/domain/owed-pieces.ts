/** What a household pays for of a line: what it ordered and kept, less what never came, was broken or sent back. */
export const owedPieces = (line: {
  quantity: number;
  short: number;
  damaged: number;
  refused: number;
}): number => line.quantity - line.short - line.damaged - line.refused;
