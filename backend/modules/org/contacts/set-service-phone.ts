import type { setServicePhone as procedure } from '@/contract/contacts';
import type { Handler } from '../../../kernel/implement';
import * as communityContacts from './community-contacts';

/** The last number stands; who set it is kept beside it. */
export const setServicePhone: Handler<typeof procedure> = async (ctx, { communityId, servicePhone }) => {
  const by = ctx.actor.accountId;
  await communityContacts.setServicePhone(ctx.db, { communityId, servicePhone, at: ctx.now, by });
  return { servicePhone };
};
