import type { Worker } from 'node:worker_threads';
import type { Database } from '../../db/database';
import { fileTexts } from '../../workbook/texts';
import { UnreadableFile } from '../../workbook/unreadable-file';
import { Refusal } from '../refusal';
import { answerQuery } from './answer-queries';
import type { Order, WordOfThread } from './words';

type Query = Extract<WordOfThread, { kind: 'query' }>;
type Last = Exclude<WordOfThread, Query>;

const isOutOfMemory = ({ code }: Error & { code?: unknown }): boolean => code === 'ERR_WORKER_OUT_OF_MEMORY';

/** A thread ends by itself for want of memory, or for a fault of ours. */
const whyEnded = (cause: Error): Error =>
  isOutOfMemory(cause) ? new UnreadableFile(fileTexts.tooHeavy, { cause }) : cause;

/** How work in a thread came out; the answer is thrown or given by calling it. */
export type Outcome = () => unknown;

/** Gives the order and answers what the thread asks of the database. Throws when the thread ends instead. */
export async function converse(thread: Worker, db: Database, order: Order): Promise<Outcome> {
  const failures = new Map<number, unknown>();
  const last = await hearLast(thread, order, async (query) => {
    const failure = await answerQuery(thread, db, query);
    if (failure !== undefined) failures.set(query.no, failure);
  });
  return () => valueOf(last, failures);
}

function hearLast(thread: Worker, order: Order, answer: (query: Query) => Promise<void>): Promise<Last> {
  return new Promise<Last>((resolve, reject) => {
    const over = (): void => void thread.off('message', said).off('error', failed).off('exit', left);
    const said = (word: WordOfThread): void => {
      if (word.kind === 'query') return void answer(word);
      over();
      resolve(word);
    };
    const failed = (cause: Error): void => (over(), reject(whyEnded(cause)));
    const left = (): void => failed(new Error('the thread is gone'));
    thread.on('message', said).on('error', failed).on('exit', left);
    thread.postMessage(order);
  });
}

function valueOf(last: Last, failures: ReadonlyMap<number, unknown>): unknown {
  if (last.kind === 'done') return last.value;
  if (last.kind === 'refused') {
    const { code, details, keepsWrites } = last;
    throw new Refusal(code, details, { keepsWrites });
  }
  if (last.kind === 'unreadable') throw new UnreadableFile(last.reason);
  throw last.kind === 'failed' ? last.error : failures.get(last.no);
}
