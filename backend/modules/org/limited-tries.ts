import type { RefusalCode } from '@/contract/errors';
import type { Context } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import * as codeTries from './code-tries';

export interface Limit {
  /** Parts the counters of different secrets. */
  kind: 'sign-in' | 'invitation';
  tries: number;
  /** Wrong tries count until this long after the last of them. */
  minutes: number;
}

export interface LimitedTries {
  /** The refusal of a wrong try, counted although it is refused. */
  wrong(code: RefusalCode): Promise<Refusal>;
  forget(): Promise<unknown>;
}

const MINUTE_MS = 60_000;

/**
 * Opens the counter of wrong tries of `who` (a name, an identity or an address; stored as a keyed hash only).
 * Refuses TOO_MANY_TRIES, with the minutes to wait, also when the next try would be right.
 */
export async function limitTries(ctx: Context, limit: Limit, who: string): Promise<LimitedTries> {
  const { db, now } = ctx;
  const key = ctx.secrets.lookUpHash(`tries ${limit.kind}`, who);
  const { failedTries, lastAt } = await codeTries.hold(db, key, now);
  const msLeft = lastAt.getTime() + limit.minutes * MINUTE_MS - now.getTime();
  const counted = msLeft > 0 ? failedTries : 0;
  if (counted >= limit.tries) throw new Refusal('TOO_MANY_TRIES', { minutes: Math.ceil(msLeft / MINUTE_MS) });
  return {
    forget: () => codeTries.forget(db, key),
    async wrong(code) {
      await codeTries.keep(db, key, counted + 1, now);
      return new Refusal(code, {}, { keepsWrites: true });
    },
  };
}
