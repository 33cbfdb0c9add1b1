import type { Worker } from 'node:worker_threads';
import { busy } from '../busy';
import { keysOf } from '../secrets';
import { converse, type Outcome } from './converse';
import type { AsideContext, Job } from './job';
import { inLine } from './line';
import { giveBack, takeThread } from './threads';
import type { Order } from './words';

/** Work whose call was answered BUSY goes on to its end, so that the repetition finds it done; but not for ever. */
const LONGEST_MS = 5 * 60_000;

interface Wish {
  /** Whose work it is: of one community, or of one account, there is one at a time. */
  whose: string;
  /** How long it may take, ms, and what is thrown then. */
  withinMs?: number;
  late?: () => Error;
}

/**
 * Does a job in a thread with a memory and a time of its own, when it is its turn; in between it asks `ctx.db`. Throws
 * what the job throws: its refusals, UnreadableFile, errors of the database as they were. Refuses BUSY.
 */
export async function runAside<In, Out>(
  job: Job<In, Out>,
  ctx: AsideContext,
  input: In,
  { whose, withinMs = LONGEST_MS, late = busy }: Wish,
): Promise<Out> {
  const order: Order = {
    ...{ kind: 'do', job: job.name, input },
    ...{ actor: ctx.actor, now: ctx.now, keys: keysOf(ctx.secrets) },
  };
  const outcome = await inLine({ whose, isHolding: ctx.db.isTransaction }, () =>
    inTime(takeThread(), { withinMs, late }, (thread) => converse(thread, ctx.db, order)),
  );
  // The job of this name gives this, on the other side of the thread.
  return outcome() as Out;
}

/** A thread that is late or has ended is not used again. */
async function inTime(
  thread: Worker,
  { withinMs, late }: Required<Pick<Wish, 'withinMs' | 'late'>>,
  work: (thread: Worker) => Promise<Outcome>,
): Promise<Outcome> {
  let isLate = false;
  const clock = setTimeout(() => {
    isLate = true;
    void thread.terminate();
  }, withinMs);
  try {
    const outcome = await work(thread);
    giveBack(thread);
    return outcome;
  } catch (cause) {
    void thread.terminate();
    throw isLate ? late() : cause;
  } finally {
    clearTimeout(clock);
  }
}
