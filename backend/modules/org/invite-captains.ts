import type { inviteCaptains as procedure } from '@/contract/communities';
import type { Handler } from '../../kernel/implement';
import { createInvitation } from './create-invitation';

/** Refuses CANNOT_GRANT_ROLE, and NOT_FOUND when one of the entrances is not of this community; all or none. */
export const inviteCaptains: Handler<typeof procedure> = async (ctx, { communityId, captains, actionId }) => {
  const rows = [];
  for (const { entranceId, forName } of captains) {
    const asked = { communityId, role: 'captain', entranceId, forName, actionId } as const;
    const { placeLabel, code, expiresAt } = await createInvitation(ctx, asked);
    rows.push({ entranceId, placeLabel, forName, code, expiresAt });
  }
  return { rows };
};
