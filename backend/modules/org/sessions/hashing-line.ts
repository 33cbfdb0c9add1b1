import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { busy } from '../../../kernel/busy';

/** Each takes a core for a tenth of a second and 32 MiB; the event loop gets its share beside two. */
const AT_ONCE = Math.max(2, Math.min(4, availableParallelism() - 1));
const MOST_WAITING = 64;
/** Who waits longer would hardly hear the answer in time. */
const LONGEST_WAIT_MS = 10_000;

const line = pLimit(AT_ONCE);

/** Does the work when it is its turn. Refuses BUSY when too many wait, or when its turn comes too late. */
export async function inHashingLine<T>(work: () => Promise<T>): Promise<T> {
  if (line.pendingCount >= MOST_WAITING) throw busy();
  const latest = performance.now() + LONGEST_WAIT_MS;
  return line(() => {
    if (performance.now() > latest) throw busy();
    return work();
  });
}
