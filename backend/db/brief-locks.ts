import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefusal } from './start-refusal';
import { texts } from './texts';

/** How long an upgrade waits for what others hold. */
export interface LockPatience {
  /** So long it stands in the queue for a lock, ms; whoever comes after it waits as long at most. */
  lockMs: number;
  /** Pauses before the further tries, ms. */
  pausesMs: readonly number[];
}

const SECOND_MS = 1_000;

/** Some three minutes in all: longer than any call or job of ours, shorter than somebody who watches gives up. */
export const usualPatience: LockPatience = {
  lockMs: 2 * SECOND_MS,
  pausesMs: [0.5, 1, 2, 4, 8, 16, 30, 30, 30, 30].map((seconds) => seconds * SECOND_MS),
};

/** The lock was not to be had in time, or two waited for each other. */
const heldByOthers: readonly unknown[] = ['55P03', '40P01'];

const isHeld = (error: unknown): boolean => heldByOthers.includes((error as { code?: unknown }).code);

async function tryOnce<T>(client: pg.ClientBase, lockMs: number, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  await client.query(`set local lock_timeout = ${lockMs}`);
  const answer = await work();
  await client.query('commit');
  return answer;
}

/**
 * Does the step called `name` in a transaction that stands in no queue for long: a step that waits for a table keeps
 * everybody else waiting behind it. When somebody holds what it needs, it steps aside and comes again after growing
 * pauses; after the last it is a StartRefusal. Any other error is passed on, its transaction left to the caller.
 */
export async function withBriefLocks<T>(
  client: pg.ClientBase,
  { lockMs, pausesMs }: LockPatience,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  for (const pauseMs of [...pausesMs, undefined]) {
    try {
      return await tryOnce(client, lockMs, work);
    } catch (error) {
      if (!isHeld(error)) throw error;
      await client.query('rollback');
      if (pauseMs === undefined) throw new StartRefusal(texts.tableHeld(name), { cause: error });
      await sleep(pauseMs);
    }
  }
  throw new Error('unreachable: the last try answers or throws');
}
