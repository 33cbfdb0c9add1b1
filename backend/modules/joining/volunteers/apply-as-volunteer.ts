import type { applyAsVolunteer as procedure } from '@/contract/joining';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { beginRequest, limitAsking } from '../requests/begin-request';
import { givenPhone } from '../requests/given-phone';
import { openBuildingCode } from '../codes/open-building-code';
import { missingCommunity } from '../texts';

/** Staff know their volunteers: nobody becomes one by a phone alone. */
export const applyAsVolunteer: Handler<typeof procedure> = async (ctx, input) => {
  const communityId = await communityOf(ctx, input);
  const tries = await limitAsking(ctx);
  const phone = givenPhone(ctx, input);
  const { name, skills, hours, consentVersion } = input;
  const asked = { communityId, kind: 'volunteer', entranceId: null, roomNo: '', name, phone } as const;
  await tries.count();
  const request = await beginRequest(ctx, { ...asked, words: { skills, hours }, consentVersion });
  return { communityId, requestId: request.id, state: 'waiting' };
};

/** By a building's code, or where the person has a role already. */
async function communityOf(
  ctx: Context,
  { buildingCode, communityId }: { buildingCode?: string | undefined; communityId?: string | undefined },
): Promise<string> {
  if (buildingCode !== undefined) return (await openBuildingCode(ctx, buildingCode)).communityId;
  const isKnownThere = ctx.actor.roles.some((role) => role.communityId === communityId);
  if (communityId === undefined || !isKnownThere) throw new Refusal('INVALID_INPUT', missingCommunity);
  return communityId;
}
