/**
 * Why the database did not do what it was asked, when the fault is not in the question: `lost` the connection broke,
 * `away` it takes no work now (starting, overloaded, silent), `full` its disk is.
 */
export type Trouble = 'lost' | 'away' | 'full';

/** SQLSTATEs of PostgreSQL and numbers of the machine; the classes 08, 53 and 57 are told by their first two signs. */
const byCode: Readonly<Record<string, Trouble>> = {
  '53100': 'full',
  ENOSPC: 'full',
  EDQUOT: 'full',
  '57P01': 'lost',
  '57P02': 'lost',
  '57P05': 'lost',
  '25P03': 'lost',
  '55P03': 'away',
  ECONNRESET: 'lost',
  EPIPE: 'lost',
  ECONNREFUSED: 'away',
  ETIMEDOUT: 'away',
  EHOSTUNREACH: 'away',
  ENETUNREACH: 'away',
  ENOTFOUND: 'away',
  EAI_AGAIN: 'away',
};
const byClass: Readonly<Record<string, Trouble>> = { '08': 'lost', '53': 'away', '57': 'away' };

/** node-postgres gives these no code (pg 8.23, pg-pool 3.14). */
const byMessage: readonly (readonly [RegExp, Trouble])[] = [
  [/^Connection terminated due to connection timeout|^timeout exceeded when trying to connect/, 'away'],
  [/^Query read timeout|after calling end on the pool$/, 'away'],
  [/^Connection terminated|not queryable$/, 'lost'],
];

/** Names the trouble inside an error; undefined for a fault of the question itself. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return byCode[code] ?? byClass[sqlClassOf(code)];
  return byMessage.find(([words]) => words.test(error.message))?.[1];
}

const sqlClassOf = (code: string): string => (/^[0-9A-Z]{5}$/.test(code) ? code.slice(0, 2) : '');
