import type { approveRequest as procedure } from '@/contract/join-cases';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { findPath } from '../../../kernel/places';
import { Refusal } from '../../../kernel/refusal';
import { householdsOfRooms } from '../../households/public';
import { holdWaiting } from './hold-waiting';
import { letIn } from './let-in';

/** Refuses NO_SUCH_ROOM or SEVERAL_HOUSEHOLDS when the typed room is not exactly one and none was chosen. */
export const approveRequest: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, entranceId, requestId } = input;
  const request = await holdWaiting(ctx, { communityId, entranceId, requestId });
  const householdId = await chosenHousehold(ctx, { ...input, roomNo: request.roomNo });
  const by = ctx.actor.accountId;
  const grantId = await letIn(ctx, { request, householdId, needsLook: false, by });
  return { requestId, grantId };
};

interface Chosen {
  communityId: string;
  entranceId: string;
  roomNo: string;
  householdId?: string | undefined;
}

/** The household that was chosen at this entrance, or the one that was typed. */
async function chosenHousehold({ db }: Context, chosen: Chosen): Promise<string> {
  const { communityId, entranceId, roomNo, householdId } = chosen;
  if (householdId !== undefined) {
    const path = await findPath(db, { communityId, householdId });
    if (path?.entranceId !== entranceId) throw new Refusal('NOT_FOUND');
    return householdId;
  }
  const [ids = []] = await householdsOfRooms(db, communityId, [{ entranceId, roomNo }]);
  const [first, second] = ids;
  if (!first) throw new Refusal('NO_SUCH_ROOM');
  if (second) throw new Refusal('SEVERAL_HOUSEHOLDS', { room: roomNo, count: ids.length });
  return first;
}
