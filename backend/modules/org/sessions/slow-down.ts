import type { Context } from '../../../kernel/context';
import * as codeTries from './code-tries';
import * as identities from '../accounts/identities';
import { knownDevice } from './known-device';
import { whoTries } from './who-tries';

/** From how many tries on, the present one included, an answer waits how many ms. Beyond the last it grows no more. */
type Steps = readonly (readonly [tries: number, ms: number])[];

/** Tries count until this long after the last of them. */
const COUNTED_MS = 60 * 60_000;

const steps = {
  /** One name from one address: somebody who has forgotten, or one who guesses. */
  pair: [
    [6, 1_000],
    [7, 2_000],
    [8, 4_000],
    [9, 6_000],
  ],
  /** One name from anywhere: many who guess together. */
  name: [
    [51, 3_000],
    [201, 6_000],
  ],
  /** One address, whatever the names: a building may sit behind it. */
  address: [
    [41, 1_000],
    [201, 3_000],
    [1_001, 6_000],
  ],
  /** A browser that the person has used before. */
  device: [[11, 6_000]],
} as const satisfies Record<string, Steps>;

type Kind = keyof typeof steps;

const waitOf = (kind: Kind, tries: number): number =>
  steps[kind].reduce((wait, [from, ms]) => (tries >= from ? ms : wait), 0);

const keyOf = ({ secrets }: Context, kind: Kind, who: string): string =>
  secrets.lookUpHash(`slow sign-in ${kind}`, who);

/** Under which counters a try at a name stands: the known browser's own, or those of strangers. */
async function countersOf(ctx: Context, loginName: string): Promise<Map<string, Kind>> {
  const name = loginName.toLowerCase();
  const identity = await identities.findPassword(ctx.db, loginName);
  const device = identity && knownDevice(ctx, identity.accountId);
  if (device !== undefined) return new Map([[keyOf(ctx, 'device', device), 'device']]);
  const from = whoTries(ctx);
  return new Map([
    [keyOf(ctx, 'pair', `${name} ${from}`), 'pair'],
    [keyOf(ctx, 'name', name), 'name'],
    [keyOf(ctx, 'address', from), 'address'],
  ]);
}

/**
 * Counts a try at a password and lets it wait, the longer the more have come before it; nobody is refused, because
 * then whoever tries wrong ones would keep the right one out (docs/decisions/0019). Holds no connection meanwhile.
 */
export async function slowDown(ctx: Context, { loginName }: { loginName: string }): Promise<void> {
  const counters = await countersOf(ctx, loginName);
  const since = new Date(ctx.now.getTime() - COUNTED_MS);
  const tries = await codeTries.countAhead(ctx.db, [...counters.keys()], { since, now: ctx.now });
  const waits = [...counters].map(([key, kind]) => waitOf(kind, tries.get(key) ?? 0));
  const longest = Math.max(...waits);
  if (longest > 0) await ctx.pause(longest);
}

/** The password was right: this try was none to count, and whoever knows it starts anew from here. */
export async function wasRight(ctx: Context, { loginName }: { loginName: string }): Promise<void> {
  const counters = await countersOf(ctx, loginName);
  await codeTries.takeBack(ctx.db, [...counters.keys()]);
  for (const [key, kind] of counters)
    if (kind === 'pair' || kind === 'device') await codeTries.forget(ctx.db, key);
}
