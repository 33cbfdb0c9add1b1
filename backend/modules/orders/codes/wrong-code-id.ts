import type { CodePurpose } from '@/domain/household-codes';
import type { Context } from '../../../kernel/context';

interface Home {
  communityId: string;
  householdId: string;
}

interface Typed {
  purpose: CodePurpose;
  day: string;
  code: string;
}

/**
 * The id of a wrong try. The same code sent again by a phone has the same, another code another: a phone chooses the id of
 * its deed, so that alone would let it guess for ever. It says nothing of the code to whoever has no key.
 */
export function wrongCodeId(
  { secrets, actionId }: Pick<Context, 'secrets' | 'actionId'>,
  { communityId, householdId }: Home,
  { purpose, day, code }: Typed,
): string {
  const said = [actionId, communityId, householdId, purpose, day, code].join(' ');
  const hex = Buffer.from(secrets.lookUpHash('wrong code', said), 'base64url').toString('hex');
  // A UUID of our own making (version 8, RFC 9562).
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}
