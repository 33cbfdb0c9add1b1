/** So many doors are asked once more of each person; fewer than that: all of them. */
export const SAMPLE_DOORS = 25;

/** A person's work is bad where no more than four doors of five are as they recorded them. */
export const BAD_SHARE = 0.8;
/** What good work comes to. */
export const GOOD_SHARE = 0.99;
/** The chance, at most, that bad work passes. */
const RISK = 0.05;

/** How many ways there are to choose `taken` of `all`. */
const choose = (all: number, taken: number): number =>
  Array.from({ length: taken }, (_, at) => (all - at) / (at + 1)).reduce((ways, next) => ways * next, 1);

/** The chance that at most `wrong` of `doors` are wrong where each is right with the chance `right`. */
export function chanceToPass(doors: number, wrong: number, right: number): number {
  const each = Array.from(
    { length: Math.min(wrong, doors) + 1 },
    (_, many) => choose(doors, many) * (1 - right) ** many * right ** (doors - many),
  );
  return each.reduce((sum, chance) => sum + chance, 0);
}

/**
 * How many of so many doors may be wrong: the most with which bad work passes in at most one case of twenty (lot quality
 * assurance; of 25 doors one, so that 24 must be right). Of a few doors none.
 */
export function allowedWrong(doors: number): number {
  let allowed = 0;
  while (allowed < doors && chanceToPass(doors, allowed + 1, BAD_SHARE) <= RISK) allowed += 1;
  return allowed;
}

export interface Checked {
  doors: number;
  right: number;
  wrong: number;
}

export type LotVerdict = 'waiting' | 'accepted' | 'rejected';

/** What a sample says: rejected as soon as too many are wrong, accepted when all have been asked. */
export function lotVerdict({ doors, right, wrong }: Checked): LotVerdict {
  if (wrong > allowedWrong(doors)) return 'rejected';
  return right + wrong < doors ? 'waiting' : 'accepted';
}
