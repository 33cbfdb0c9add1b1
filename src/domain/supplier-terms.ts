/** How many of a product are missing until its supplier brings it at all; 0 when it does not care. */
export const missingPieces = (pieces: number, { minOrder }: { minOrder: number | null }): number =>
  Math.max(0, (minOrder ?? 0) - pieces);

/** From how much on a supplier comes at all: so many pieces, or 分 in our own prices without what is refundable. */
export interface Minimum {
  basis: 'pieces' | 'fen';
  amount: number;
}

/** What a share comes to, by either basis. */
export interface ShareSums {
  pieces: number;
  fen: number;
}

/** The least that the supplier still comes for: the minimum less its tolerance, rounded up. */
export const acceptedFrom = ({ amount }: Minimum, tolerancePercent: number): number =>
  Math.ceil((amount * (100 - tolerancePercent)) / 100);

/** How much is missing until the supplier comes, in its basis; 0 when it comes, or does not care. */
export const missingOf = (minimum: Minimum | null, tolerancePercent: number, sums: ShareSums): number =>
  minimum === null ? 0 : Math.max(0, acceptedFrom(minimum, tolerancePercent) - sums[minimum.basis]);
