import * as z from 'zod';
import type { Caller } from '../../../kernel/caller';
import type { Context } from '../../../kernel/context';

const GOOD_FOR_MS = 15 * 60_000;
const Token = z.object({
  is: z.literal('phone'),
  phone: z.string(),
  of: z.string(),
  until: z.iso.datetime(),
});

const ownerOf = (caller: Caller): string => (caller.kind === 'wechat' ? caller.openid : '');

/** Seals a number that WeChat vouches for, for this caller and a quarter of an hour. */
export function sealPhone({ secrets, caller, now }: Context, phone: string): string {
  const until = new Date(now.getTime() + GOOD_FOR_MS).toISOString();
  return secrets.seal(JSON.stringify({ is: 'phone', phone, of: ownerOf(caller), until }));
}

/** The number in a token; undefined when it is another's, altered or over. */
export function openPhone({ secrets, caller, now }: Context, phoneToken: string): string | undefined {
  try {
    const token = Token.parse(JSON.parse(secrets.open(phoneToken)));
    return token.of === ownerOf(caller) && new Date(token.until) > now ? token.phone : undefined;
  } catch {
    // Made by somebody else: as good as none.
    return undefined;
  }
}
