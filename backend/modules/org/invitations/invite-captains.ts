import type { CaptainCode, inviteCaptains as procedure } from '@/contract/communities';
import type { Handler } from '../../../kernel/implement';
import { createInvitation, type Inviting } from './create-invitation';

type Asked = Omit<Parameters<Handler<typeof procedure>>[1], 'actionId'>;

/** Refuses CANNOT_GRANT_ROLE, and NOT_FOUND when one of the entrances is not of this community; all or none. */
export async function inviteCaptains(
  ctx: Inviting,
  { communityId, captains }: Asked,
): Promise<{ rows: CaptainCode[] }> {
  const rows: CaptainCode[] = [];
  for (const { entranceId, forName } of captains) {
    const asked = { communityId, role: 'captain', entranceId, forName } as const;
    const { placeLabel, code, expiresAt } = await createInvitation(ctx, asked);
    rows.push({ entranceId, placeLabel, forName, code, expiresAt });
  }
  return { rows };
}
