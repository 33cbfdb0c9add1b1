import { busy } from '../busy';

/** Each thread may take half a gigabyte. */
const MOST_AT_ONCE = 2;
const MOST_WAITING = 16;
/** Who waits in a transaction holds one of few connections. */
const MOST_HOLDING = 3;
/** Who waits longer would hardly hear the answer in time. */
const LONGEST_WAIT_MS = 10_000;

interface Turn {
  whose: string;
  isHolding: boolean;
  begin: () => void;
}

const working = new Set<string>();
const waiting: Turn[] = [];

function beginNext(): void {
  const at = waiting.findIndex(({ whose }) => !working.has(whose));
  const [next] = at < 0 || working.size >= MOST_AT_ONCE ? [] : waiting.splice(at, 1);
  if (!next) return;
  working.add(next.whose);
  next.begin();
  beginNext();
}

function refuseMany(isHolding: boolean): void {
  const held = waiting.filter((turn) => turn.isHolding).length;
  if (waiting.length >= MOST_WAITING || (isHolding && held >= MOST_HOLDING)) throw busy();
}

/**
 * Does somebody's work (a community's, an account's) when it is their turn: one at a time for each, two in all. Refuses
 * BUSY when too many wait or the turn comes too late; `isHolding` says that a transaction waits with the work.
 */
export async function inLine<T>(
  { whose, isHolding }: Omit<Turn, 'begin'>,
  work: () => Promise<T>,
): Promise<T> {
  refuseMany(isHolding);
  const latest = performance.now() + LONGEST_WAIT_MS;
  await new Promise<void>((begin) => {
    waiting.push({ whose, isHolding, begin });
    beginNext();
  });
  try {
    if (performance.now() > latest) throw busy();
    return await work();
  } finally {
    working.delete(whose);
    beginNext();
  }
}
