import type { apply as procedure } from '@/contract/joining';
import { roomOf } from '@/domain/joining';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { findBuilding } from '../../households/public';
import { beginRequest, limitAsking } from './begin-request';
import { givenPhone } from './given-phone';
import { letIn } from './let-in';
import { matchHousehold } from './match-household';
import { openBuildingCode } from '../codes/open-building-code';
import { wrongEntrance } from '../texts';

/**
 * Joins at once when the room's own number was given, else waits for the captain. Who cares for a household from
 * elsewhere always waits. See docs/decisions/0014-joining.md for what a stranger could try here.
 */
export const apply: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, buildingId } = await openBuildingCode(ctx, input.buildingCode);
  const tries = await limitAsking(ctx);
  const phone = givenPhone(ctx, input);
  const building = await findBuilding(ctx.db, { communityId, buildingId });
  const { entranceId, kind, name, relation, consentVersion } = input;
  if (!building?.entrances.some(({ id }) => id === entranceId))
    throw new Refusal('INVALID_INPUT', wrongEntrance);
  await tries.count();
  const place = { communityId, entranceId, roomNo: roomOf(input.roomNo), phone };
  const request = await beginRequest(ctx, { ...place, kind, name, words: { relation }, consentVersion });
  const householdId = kind === 'resident' ? await matchHousehold(ctx, place) : undefined;
  if (householdId === undefined) return { communityId, requestId: request.id, state: 'waiting' };
  await letIn(ctx, { request, householdId, needsLook: !phone.isVerified, by: request.accountId });
  return { communityId, requestId: request.id, state: 'joined' };
};
