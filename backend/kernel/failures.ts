import { refusals, type RefusalCode, type RefusalDetails } from '@/contract/errors';
import { troubleOf } from '../db/trouble';
import { busy } from './busy';
import { Overtaken } from './overtaken';
import { Refusal } from './refusal';

/** Raised by `refuse()` in SQL (0008_place_order.sql). */
const REFUSED_IN_SQL = 'SD001';
/** Two transactions met; the loser may simply run again: serialization failure, deadlock. */
const MET = new Set(['40001', '40P01']);
/**
 * Two wrote the same thing at once: unique and exclusion violations. Run again, the second finds what the first has
 * written and says what there is to say about it.
 */
const TAKEN = new Set(['23505', '23P01']);

interface DatabaseFailure {
  code: string;
  message: string;
  detail?: string;
}

const isDatabaseFailure = (error: unknown): error is DatabaseFailure =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

const isOneOf = (codes: ReadonlySet<string>, error: unknown): boolean =>
  isDatabaseFailure(error) && codes.has(error.code);

/** What a statement has refused, by the code of contract/errors.ts. */
export const refusalInSql = (code: string, details: RefusalDetails): Refusal => {
  if (!isRefusalCode(code)) throw new Error(`a statement refused with ${code}`);
  return new Refusal(code, details);
};

const isRefusalCode = (code: string): code is RefusalCode => code in refusals;

/**
 * The refusal inside an error, when it is one: thrown by a handler, raised by a statement, or what is left of a
 * trouble that running again did not end.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (isDatabaseFailure(error) && error.code === REFUSED_IN_SQL && isRefusalCode(error.message))
    return refusalInSql(error.message, detailsOf(error.detail));
  if (isOneOf(TAKEN, error)) return new Refusal('CONFLICT');
  const trouble = troubleOf(error);
  if (trouble === 'full') return new Refusal('NO_ROOM');
  return trouble || isOneOf(MET, error) || error instanceof Overtaken ? busy() : undefined;
}

// The details were written by our own SQL function as one flat JSON object.
const detailsOf = (detail: string | undefined): RefusalDetails =>
  JSON.parse(detail ?? '{}') as RefusalDetails;

/** Whether the same call may go better at once: others were in its way, or its connection broke. */
export const mayRunAgain = (error: unknown): boolean =>
  error instanceof Overtaken || isOneOf(MET, error) || isOneOf(TAKEN, error) || troubleOf(error) === 'lost';
