import type { getCaptainPhone as procedure } from '@/contract/contacts';
import type { Handler } from '../../../kernel/implement';
import { accountName } from '../accounts/account-name';
import { phoneOf } from './captain-of';
import { whosePhone } from './whose-phone';

/** A captain sees the own number, staff that of the captain of the entrance. */
export const getCaptainPhone: Handler<typeof procedure> = async (ctx, place) => {
  const accountId = await whosePhone(ctx, place);
  return {
    captainName: await accountName(ctx, accountId),
    phone: await phoneOf(ctx, place.communityId, accountId),
  };
};
