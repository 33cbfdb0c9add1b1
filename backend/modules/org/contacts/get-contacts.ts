import type { getContacts as procedure } from '@/contract/contacts';
import type { Handler } from '../../../kernel/implement';
import { findServicePhone } from './community-contacts';

/** The number that households call, null until staff have set it. */
export const getContacts: Handler<typeof procedure> = async (ctx, { communityId }) => ({
  servicePhone: await findServicePhone(ctx.db, communityId),
});
