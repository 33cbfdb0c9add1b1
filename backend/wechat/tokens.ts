import { setTimeout } from 'node:timers/promises';
import { askPlatform, readAnswer, type PlatformAnswer, type Wire } from './ask-platform';
import { NoAnswer, Unreachable } from './platform-fault';

/** With what this installation asks WeChat, and until when. */
export interface Token {
  token: string;
  until: Date;
}

/** As it lies there: the mark is another for each that was kept. */
export interface KeptToken extends Token {
  mark: string;
}

/** Where the instances of an installation share their token. */
export interface TokenKeep {
  read(): Promise<KeptToken | undefined>;
  /**
   * True for one instance at a time, until it has kept a new one or the moment is over; false when there is another one
   * than was seen.
   */
  mayRenew(asked: { now: Date; until: Date; seen: KeptToken | undefined }): Promise<boolean>;
  keep(token: Token): Promise<void>;
  /** True when WeChat may be forced to make a new one: it allows that twenty times a day, half a minute apart. */
  mayForce(now: Date): Promise<boolean>;
}

/** What every question to WeChat carries. */
export interface Tokens {
  current(): Promise<string>;
  /** Another than this one, which WeChat does not take (any more). */
  insteadOf(refused: string): Promise<string>;
}

interface Account {
  appid: string;
  secret: string;
}

/** Asked anew that long before it ends: WeChat takes the old one beside the new one as long. */
const SPARE_MS = 300_000;
/** Longer than one question is waited for. */
const RENEWING_MS = 10_000;
const LOOK_AGAIN_MS = 100;

interface Granted extends PlatformAnswer {
  access_token?: unknown;
  expires_in?: unknown;
}

const isEarly = ({ until }: Token, now: Date): boolean => until.getTime() - SPARE_MS > now.getTime();
const holds = ({ until }: Token, now: Date): boolean => until > now;

/**
 * The token of an installation: kept for all instances, renewed early by one of them while the others go on with the old
 * one; no connection is held while WeChat is asked.
 */
export function sharedTokens(
  { appid, secret }: Account,
  { wire, keep, clock }: { wire: Wire; keep: TokenKeep; clock: () => Date },
): Tokens {
  let known: Token | undefined;

  async function grant(isForced: boolean): Promise<Token> {
    const body = { grant_type: 'client_credential', appid, secret, force_refresh: isForced };
    const answer: Granted = await readAnswer(
      await askPlatform(wire, { path: '/cgi-bin/stable_token', body }),
    );
    const { access_token: token, expires_in: seconds } = answer;
    if (typeof token !== 'string' || typeof seconds !== 'number') throw new NoAnswer('no token');
    return { token, until: new Date(clock().getTime() + seconds * 1_000) };
  }

  const mayRenew = (seen: KeptToken | undefined): Promise<boolean> => {
    const now = clock();
    return keep.mayRenew({ now, until: new Date(now.getTime() + RENEWING_MS), seen });
  };

  const kept = async (token: Token): Promise<Token> => {
    await keep.keep(token);
    return (known = token);
  };

  /** Asks, or waits for whoever is asking; what another instance has kept meanwhile is taken. */
  async function renew(isGood: (token: Token) => boolean, ask: () => Promise<Token>): Promise<Token> {
    for (let waited = 0; waited < RENEWING_MS; waited += LOOK_AGAIN_MS) {
      const there = await keep.read();
      if (there && isGood(there)) return (known = there);
      if (await mayRenew(there)) return kept(await ask());
      await setTimeout(LOOK_AGAIN_MS);
    }
    throw new Unreachable('no token in time');
  }

  /** While another instance renews it, the old one is good. */
  async function early(): Promise<Token> {
    const now = clock();
    const there = await keep.read();
    if (there && isEarly(there, now)) return (known = there);
    if (there && holds(there, now)) {
      return (await mayRenew(there)) ? kept(await grant(false)) : there;
    }
    return renew(
      (token) => holds(token, clock()),
      () => grant(false),
    );
  }

  async function another(refused: string): Promise<Token> {
    const fresh = await grant(false);
    if (fresh.token !== refused) return fresh;
    if (!(await keep.mayForce(clock()))) throw new Unreachable('the token is not taken');
    return grant(true);
  }

  return {
    async current() {
      if (known && isEarly(known, clock())) return known.token;
      return (await early()).token;
    },
    async insteadOf(refused) {
      known = undefined;
      const isOther = (token: Token) => token.token !== refused && holds(token, clock());
      return (await renew(isOther, () => another(refused))).token;
    },
  };
}

/** For one instance alone: nothing is shared. */
export function ownKeep(): TokenKeep {
  let token: KeptToken | undefined;
  return {
    read: () => Promise.resolve(token),
    mayRenew: () => Promise.resolve(true),
    keep: (fresh) => Promise.resolve(void (token = { ...fresh, mark: fresh.token })),
    mayForce: () => Promise.resolve(true),
  };
}
