import type { setCaptainPhone as procedure } from '@/contract/contacts';
import type { Handler } from '../../../kernel/implement';
import * as captainPhones from './captain-phones';
import { whosePhone } from './whose-phone';

/** The number lies sealed and holds for all entrances of the captain; null takes it away. */
export const setCaptainPhone: Handler<typeof procedure> = async (ctx, { phone, ...place }) => {
  const captain = { communityId: place.communityId, accountId: await whosePhone(ctx, place) };
  if (phone === null) await captainPhones.remove(ctx.db, captain);
  else {
    const by = ctx.actor.accountId;
    await captainPhones.set(ctx.db, { ...captain, phoneSealed: ctx.secrets.seal(phone), at: ctx.now, by });
  }
  return { isKept: phone !== null };
};
