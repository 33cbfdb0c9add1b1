import { rowOfHands, type ChosenRule, type Claim } from './row-of-hands';

/** What was counted of the product: good pieces, and broken ones apart; together never more than was asked for. */
export interface Counted {
  came: number;
  damaged: number;
}

/** A claim with what the household takes if there is none; null: nothing. */
export interface Asking extends Claim {
  substituteId: string | null;
}

/** What became of one claim: its quantity = received + damaged + short; `instead` pieces of its substitute came for it. */
export interface Share {
  orderId: string;
  received: number;
  damaged: number;
  short: number;
  instead: number;
}

/**
 * Shares a count out along the row of hands: good pieces to the first of it, broken ones to those after them. What came
 * instead (件 by product) goes along what is left of the row, to those who asked for it. Any order of claims gives the
 * same shares; they come by order id.
 */
export function split(
  chosen: ChosenRule,
  claims: readonly Asking[],
  { came, damaged }: Counted,
  insteadCame: ReadonlyMap<string, number> = new Map(),
): Share[] {
  const row = rowOfHands(claims, chosen);
  const received = handsOf(row.slice(0, came));
  const broken = handsOf(row.slice(came, came + damaged));
  const instead = servedInstead(row.slice(came), claims, insteadCame);
  return [...claims]
    .sort((one, other) => (one.orderId < other.orderId ? -1 : 1))
    .map(({ orderId, quantity }) => {
      const [good, bad] = [received.get(orderId) ?? 0, broken.get(orderId) ?? 0];
      return {
        orderId,
        received: good,
        damaged: bad,
        short: quantity - good - bad,
        instead: instead.get(orderId) ?? 0,
      };
    });
}

function handsOf(row: readonly { orderId: string }[]): Map<string, number> {
  const hands = new Map<string, number>();
  for (const { orderId } of row) hands.set(orderId, (hands.get(orderId) ?? 0) + 1);
  return hands;
}

/** Who of those that got no good piece gets what came instead, hand by hand. */
function servedInstead(
  lacking: readonly Claim[],
  claims: readonly Asking[],
  insteadCame: ReadonlyMap<string, number>,
): Map<string, number> {
  if (insteadCame.size === 0) return new Map();
  const wish = new Map(claims.map(({ orderId, substituteId }) => [orderId, substituteId]));
  const left = new Map(insteadCame);
  return handsOf(
    lacking.filter(({ orderId }) => {
      const substitute = wish.get(orderId);
      const pieces = substitute ? (left.get(substitute) ?? 0) : 0;
      if (substitute && pieces > 0) left.set(substitute, pieces - 1);
      return pieces > 0;
    }),
  );
}

/** How many pieces of each substitute would be taken, had enough of it come: 件 by product. */
export function askedInstead(
  chosen: ChosenRule,
  claims: readonly Asking[],
  { came }: Counted,
): Map<string, number> {
  const wish = new Map(claims.map(({ orderId, substituteId }) => [orderId, substituteId]));
  const asked = rowOfHands(claims, chosen)
    .slice(came)
    .flatMap(({ orderId }) => wish.get(orderId) ?? []);
  return handsOf(asked.map((orderId) => ({ orderId })));
}
