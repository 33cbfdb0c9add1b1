import type { Context } from '../context';

/** What work in a thread may reach. Its `db` asks the thread of the call, which has the connection or the transaction. */
export type AsideContext = Pick<Context, 'db' | 'secrets' | 'now' | 'actor'>;

/** What a job does: input and answer are plain data. */
export type Work<In, Out> = (ctx: AsideContext, input: In) => Promise<Out>;

/** Names work that takes as long as a file is large. Who orders it needs nothing of the program that does it. */
export interface Job<In, Out> {
  name: string;
  /** Never there: what the job takes and gives. */
  work?: Work<In, Out>;
}

const known = new Map<string, Work<unknown, unknown>>();

/** Says what a job does, and answers the job; backend/reading-worker.ts imports every file that says so. */
export function defineJob<In, Out>(job: Job<In, Out>, work: Work<In, Out>): Job<In, Out> {
  // What is sent to a job of this name is what `runAside` was given for it.
  known.set(job.name, work as Work<unknown, unknown>);
  return job;
}

export const workOf = (name: string): Work<unknown, unknown> | undefined => known.get(name);
