import { phoneDigits } from '@/domain/joining';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { openPhone } from './phone-token';
import { missingPhone } from '../texts';

export interface GivenPhone {
  digits: string;
  /** WeChat vouches for it; what somebody typed may be anybody's number. */
  isVerified: boolean;
}

/** The number that comes with a request. Refuses PHONE_TOKEN_OVER, and INVALID_INPUT when there is none. */
export function givenPhone(
  ctx: Context,
  { phone, phoneToken }: { phone?: string | undefined; phoneToken?: string | undefined },
): GivenPhone {
  if (phoneToken === undefined) {
    if (phone === undefined) throw new Refusal('INVALID_INPUT', missingPhone);
    return { digits: phoneDigits(phone), isVerified: false };
  }
  const digits = openPhone(ctx, phoneToken);
  if (digits === undefined) throw new Refusal('PHONE_TOKEN_OVER');
  return { digits: phoneDigits(digits), isVerified: true };
}
