import { refusals, type RefusalCode, type RefusalDetails } from '@/contract/errors';
import { Refusal } from './refusal';

/** Raised by `refuse()` in SQL (0008_place_order.sql). */
const REFUSED_IN_SQL = 'SD001';
/** Two transactions met; the loser may simply run again: serialization failure, deadlock. */
const MAY_RUN_AGAIN = new Set(['40001', '40P01']);

interface DatabaseFailure {
  code: string;
  message: string;
  detail?: string;
}

const isDatabaseFailure = (error: unknown): error is DatabaseFailure =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

const isRefusalCode = (code: string): code is RefusalCode => code in refusals;

/** The refusal inside an error, when it is one: thrown by a handler or raised by a statement. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!isDatabaseFailure(error) || error.code !== REFUSED_IN_SQL || !isRefusalCode(error.message))
    return undefined;
  return new Refusal(error.message, detailsOf(error.detail));
}

// The details were written by our own SQL function as one flat JSON object.
const detailsOf = (detail: string | undefined): RefusalDetails =>
  JSON.parse(detail ?? '{}') as RefusalDetails;

export const mayRunAgain = (error: unknown): boolean =>
  isDatabaseFailure(error) && MAY_RUN_AGAIN.has(error.code);
