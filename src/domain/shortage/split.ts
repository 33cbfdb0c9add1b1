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
  const received = handsIn(row.slice(0, came));
  const broken = handsIn(row.slice(came, came + damaged));
  const instead = handsIn(servedInstead(row.slice(came), substituteOf(claims), insteadCame));
  return [...claims]
    .sort((one, other) => (one.orderId < other.orderId ? -1 : 1))
    .map(({ orderId, quantity }) => {
      const [good, bad] = [received.get(orderId) ?? 0, broken.get(orderId) ?? 0];
      const short = quantity - good - bad;
      return { orderId, received: good, damaged: bad, short, instead: instead.get(orderId) ?? 0 };
    });
}

/** How many pieces of each substitute would be taken, had enough of it come: 件 by product. */
export const askedInstead = (
  chosen: ChosenRule,
  claims: readonly Asking[],
  { came }: Counted,
): Map<string, number> => {
  const substitutes = substituteOf(claims);
  const lacking = rowOfHands(claims, chosen).slice(came);
  return timesOf(lacking.flatMap(({ orderId }) => substitutes.get(orderId) ?? []));
};

/** How often each comes. */
function timesOf(things: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const thing of things) times.set(thing, (times.get(thing) ?? 0) + 1);
  return times;
}

const handsIn = (row: readonly Claim[]): Map<string, number> => timesOf(row.map(({ orderId }) => orderId));

const substituteOf = (claims: readonly Asking[]) =>
  new Map(claims.map(({ orderId, substituteId }) => [orderId, substituteId]));

/** The hands, of those that got no good piece, that get what came instead. */
function servedInstead(
  lacking: readonly Claim[],
  substitutes: ReadonlyMap<string, string | null>,
  insteadCame: ReadonlyMap<string, number>,
): Claim[] {
  const left = new Map(insteadCame);
  return lacking.filter(({ orderId }) => {
    const substitute = substitutes.get(orderId);
    const pieces = substitute ? (left.get(substitute) ?? 0) : 0;
    if (substitute && pieces > 0) left.set(substitute, pieces - 1);
    return pieces > 0;
  });
}
