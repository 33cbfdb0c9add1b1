import type { Load, Piece } from '@/contract/dispatch';

/** What one volunteer with a hand cart can push in one go; staff are warned above it, nothing is forbidden. */
export const RUN_LIMIT_GRAMS = 150_000;

/** What these pieces weigh together; those whose weight nobody has said are counted apart. */
export const loadOf = (pieces: readonly Pick<Piece, 'quantity' | 'weightGrams'>[]): Load =>
  sumLoads(
    pieces.map(({ quantity, weightGrams }) =>
      weightGrams === null
        ? { grams: 0, unweighed: quantity }
        : { grams: quantity * weightGrams, unweighed: 0 },
    ),
  );

export const sumLoads = (loads: readonly Load[]): Load =>
  loads.reduce(
    (sum, load) => ({ grams: sum.grams + load.grams, unweighed: sum.unweighed + load.unweighed }),
    { grams: 0, unweighed: 0 },
  );

/** Whether this is more than one volunteer should be asked to push. */
export const isTooHeavy = ({ grams }: Load): boolean => grams > RUN_LIMIT_GRAMS;
