import type { SharingRule } from '@/contract/sharing';
import { drawn } from './lottery';

/** What one household asked for of a product; `orderedAt` is a UTC ISO moment, `orderId` settles equal ones. */
export interface Claim {
  orderId: string;
  orderedAt: string;
  /** 件; how many hands it has in the row. */
  quantity: number;
  /** Somebody behind the door needs care. */
  isCared: boolean;
  /** It stands behind everybody else. */
  givesAway: boolean;
  /** 件 of this product that it was short of in the waves before. */
  behind: number;
}

/** A rule that was chosen; only the lottery has a seed, an integer from 0 to 2³¹ − 1. */
export interface ChosenRule {
  rule: SharingRule;
  seed: number | null;
}

const byOrdering = (one: Claim, other: Claim): number => {
  if (one.orderedAt !== other.orderedAt) return one.orderedAt < other.orderedAt ? -1 : 1;
  return one.orderId < other.orderId ? -1 : 1;
};

/** In which order households take their turns within a round. */
const inTurn = (claims: readonly Claim[], { rule, seed }: ChosenRule): Claim[] =>
  rule === 'lottery'
    ? drawn(
        [...claims].sort((one, other) => (one.orderId < other.orderId ? -1 : 1)),
        seed ?? 0,
      )
    : [...claims].sort(byOrdering);

/** Who stands behind whom whatever the rounds say: who gives away last, with `careFirst` those with a care flag first. */
const tierOf = ({ givesAway, isCared }: Claim, { rule }: ChosenRule): number =>
  (givesAway ? 2 : 0) + (rule === 'careFirst' && !isCared ? 1 : 0);

/** The round in which a household has its first turn: a piece that it was short of before is a round earlier. */
const firstRoundOf = ({ behind }: Claim, { rule }: ChosenRule): number =>
  rule === 'leastServedFirst' ? -behind : 0;

/**
 * The row of hands: one household after the other, a piece for each, all that was wanted. It does not know how many
 * pieces there are, so a piece more only serves one hand more. The same claims in any order give the same row.
 */
export function rowOfHands(claims: readonly Claim[], chosen: ChosenRule): Claim[] {
  const turns = inTurn(claims, chosen);
  return [0, 1, 2, 3].flatMap((tier) => {
    const standing = turns.filter((claim) => tierOf(claim, chosen) === tier);
    return chosen.rule === 'inOrderOfOrdering' ? oneByOne(standing) : inRounds(standing, chosen);
  });
}

/** Each household with all of its hands, then the next. */
const oneByOne = (claims: readonly Claim[]): Claim[] =>
  claims.flatMap((claim) => Array.from({ length: claim.quantity }, () => claim));

/** One hand of each household a round, from its first round on until it has what it wants. */
function inRounds(claims: readonly Claim[], chosen: ChosenRule): Claim[] {
  const rounds = new Map<number, Claim[]>();
  for (const claim of claims) {
    const first = firstRoundOf(claim, chosen);
    for (let round = first; round < first + claim.quantity; round += 1) {
      const hands = rounds.get(round);
      if (hands) hands.push(claim);
      else rounds.set(round, [claim]);
    }
  }
  return [...rounds].sort(([one], [other]) => one - other).flatMap(([, hands]) => hands);
}
