import type { Grant, Me, getMe as procedure } from '@/contract/org';
import { CONSENT_VERSION } from '@/domain/consent';
import type { Context } from '../../../kernel/context';
import type { HeldRole } from '../../../kernel/actor';
import { placeNames } from '../../../kernel/places';
import type { Handler } from '../../../kernel/implement';
import * as roleGrants from '../roles/role-grants';
import { accountName } from './account-name';
import * as consents from './consents';
import * as identities from './identities';

/** The person's name and roles with the words to show for them, read afresh. */
export async function describeMe(ctx: Context, accountId: string): Promise<Me> {
  const held = await roleGrants.listHeld(ctx.db, accountId, ctx.now);
  const names = await placeNames(ctx.db, held);
  return {
    accountId,
    name: (await accountName(ctx, accountId)) ?? '',
    grants: held.map((role, index) => withWords(role, names[index])),
    loginName: await identities.findLoginName(ctx.db, accountId),
    needsConsent: !(await consents.has(ctx.db, accountId, CONSENT_VERSION)),
  };
}

const withWords = (held: HeldRole, name?: { label: string; communityName: string | null }): Grant => ({
  id: held.id,
  role: held.role,
  level: held.level,
  countyId: held.countyId,
  teamId: held.teamId,
  communityId: held.communityId,
  buildingId: held.buildingId,
  entranceId: held.entranceId,
  householdId: held.householdId,
  communityName: name?.communityName ?? null,
  placeLabel: name?.label ?? '',
  endsAt: held.endsAt?.toISOString() ?? null,
});

export const getMe: Handler<typeof procedure> = (ctx) => describeMe(ctx, ctx.actor.accountId);
