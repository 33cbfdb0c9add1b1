import type { becomeStaff as procedure } from '@/contract/communities';
import type { Handler } from '../../../kernel/implement';
import { giveRole } from './give-role';

const HELPS_MS = 7 * 24 * 3600_000;

/** Everything that staff do is staff's: an admin who helps stands among them, with an end, and is seen there. */
export const becomeStaff: Handler<typeof procedure> = async (ctx, { communityId }) => {
  const { accountId } = ctx.actor;
  const endsAt = new Date(ctx.now.getTime() + HELPS_MS);
  const here = { level: 'community', communityId, householdId: null } as const;
  return {
    grantId: await giveRole(ctx, { ...here, accountId, role: 'staff', grantedBy: accountId, endsAt }),
  };
};
