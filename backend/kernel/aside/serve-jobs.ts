import type { MessagePort } from 'node:worker_threads';
import { UnreadableFile } from '../../workbook/unreadable-file';
import { Refusal } from '../refusal';
import { makeSecrets } from '../secrets';
import { askingDatabase } from './asking-database';
import { workOf } from './job';
import { makeQuestions, QueryFailed } from './questions';
import type { Order, WordOfCall, WordOfThread } from './words';

/** Inside the thread: does what it is told, one order after the other. */
export function serveJobs(port: MessagePort): void {
  const say = (word: WordOfThread): void => port.postMessage(word);
  const questions = makeQuestions(say);
  const db = askingDatabase(questions.ask);
  port.on('message', (word: WordOfCall) => {
    if (word.kind !== 'do') return questions.hear(word);
    void work(word, db).then(say);
  });
}

async function work(order: Order, db: ReturnType<typeof askingDatabase>): Promise<WordOfThread> {
  const { job, input, actor, now, keys } = order;
  try {
    const toDo = workOf(job);
    if (!toDo) throw new Error(`no such job: ${job}`);
    const ctx = { db, secrets: makeSecrets(keys), actor, now };
    return { kind: 'done', value: await toDo(ctx, input) };
  } catch (error) {
    return howFailed(error);
  }
}

function howFailed(error: unknown): WordOfThread {
  if (error instanceof Refusal) {
    const { code, details, keepsWrites } = error;
    return { kind: 'refused', code, details, keepsWrites };
  }
  if (error instanceof UnreadableFile) return { kind: 'unreadable', reason: error.message };
  if (error instanceof QueryFailed) return { kind: 'queryFailed', no: error.no };
  return { kind: 'failed', error: error instanceof Error ? error : new Error('no error was thrown') };
}
