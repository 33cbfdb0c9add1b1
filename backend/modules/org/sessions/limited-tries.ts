import type { RefusalCode } from '@/contract/errors';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import * as codeTries from './code-tries';

export interface Limit {
  /** Parts the counters of different secrets. */
  kind:
    | 'password-again'
    | 'invitation'
    | 'building-code'
    | 'supplier-link'
    | 'guest-account'
    | 'join'
    | 'join-room'
    | 'join-phone';
  tries: number;
  /** Wrong tries count until this long after the last of them. */
  minutes: number;
}

export interface LimitedTries {
  /** The refusal of a wrong try, counted although it is refused. */
  wrong(code: RefusalCode): Promise<Refusal>;
  forget(): Promise<unknown>;
  /** Counts a try that was not wrong: some doors are limited in how often they may be opened at all. */
  count(): Promise<unknown>;
}

const MINUTE_MS = 60_000;

interface Counted {
  key: string;
  /** No try is left now. */
  isUp: boolean;
  minutesLeft: number;
  count: () => Promise<unknown>;
}

/** Looks at the counter of `who` for what goes on without saying so; it is locked as by `limitTries`. */
export async function countTries(
  { db, now, secrets }: Pick<Context, 'db' | 'now' | 'secrets'>,
  limit: Limit,
  who: string,
): Promise<Counted> {
  const key = secrets.lookUpHash(`tries ${limit.kind}`, who);
  const { failedTries, lastAt } = await codeTries.hold(db, key, now);
  const msLeft = lastAt.getTime() + limit.minutes * MINUTE_MS - now.getTime();
  const counted = msLeft > 0 ? failedTries : 0;
  return {
    key,
    isUp: counted >= limit.tries,
    minutesLeft: Math.ceil(msLeft / MINUTE_MS),
    count: () => codeTries.keep(db, key, counted + 1, now),
  };
}

/**
 * Opens the counter of wrong tries of `who` (a name, an identity or an address; stored as a keyed hash only).
 * Refuses TOO_MANY_TRIES, with the minutes to wait, also when the next try would be right.
 */
export async function limitTries(ctx: Context, limit: Limit, who: string): Promise<LimitedTries> {
  const { key, isUp, minutesLeft, count } = await countTries(ctx, limit, who);
  if (isUp) throw new Refusal('TOO_MANY_TRIES', { minutes: minutesLeft });
  return {
    count,
    forget: () => codeTries.forget(ctx.db, key),
    async wrong(code) {
      await count();
      return new Refusal(code, {}, { keepsWrites: true });
    },
  };
}
