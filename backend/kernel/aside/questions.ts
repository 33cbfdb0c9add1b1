import type { QueryResult } from 'kysely';
import type { Ask } from './asking-database';
import type { WordOfCall, WordOfThread } from './words';

/** The database answered with an error, which the call's thread keeps. */
export class QueryFailed extends Error {
  override name = 'QueryFailed';
  constructor(readonly no: number) {
    super('the database refused');
  }
}

interface Open {
  rows: unknown[];
  resolve: (result: QueryResult<unknown>) => void;
  reject: (error: QueryFailed) => void;
}

type Answer = Exclude<WordOfCall, { kind: 'do' }>;

/** Questions to the database that travel as messages, and their answers, put together from slices. */
export function makeQuestions(say: (word: WordOfThread) => void): { ask: Ask; hear: (word: Answer) => void } {
  const open = new Map<number, Open>();
  let last = 0;
  const ask: Ask = (sql, parameters) =>
    new Promise((resolve, reject) => {
      last += 1;
      open.set(last, { rows: [], resolve, reject });
      say({ kind: 'query', no: last, sql, parameters });
    });
  const hear = (word: Answer): void => {
    const question = open.get(word.no);
    if (!question) return;
    if (word.kind === 'rows') return void question.rows.push(...word.rows);
    open.delete(word.no);
    settle(question, word);
  };
  return { ask, hear };
}

function settle({ rows, resolve, reject }: Open, word: Exclude<Answer, { kind: 'rows' }>): void {
  if (word.kind === 'queryFailed') return reject(new QueryFailed(word.no));
  resolve({ rows, ...(word.affected === undefined ? {} : { numAffectedRows: word.affected }) });
}
