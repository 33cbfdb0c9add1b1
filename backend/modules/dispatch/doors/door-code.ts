import { isDelivered } from '@/domain/drop-offs';
import type { DropOffOutcome } from '@/contract/dispatch';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { checkCode } from '../../orders/public';
import type { DoorOfDeed } from './doors';

interface Word {
  communityId: string;
  outcome: DropOffOutcome;
  happenedAt: string;
  code?: string | undefined;
  byNeighbour?: boolean | undefined;
}

/**
 * Whether the code of the household was right: asked at a door with medicine, and at the station of a neighbour or
 * whoever says one. A door without a code costs no statement. Refuses what `checkCode` does, and a neighbour without one.
 */
export async function checkDoorCode(ctx: Context, door: DoorOfDeed, word: Word): Promise<boolean> {
  if (!isDelivered(word.outcome)) return false;
  const isAtStation = door.kind === 'pickUp';
  if (isAtStation && word.byNeighbour && word.code === undefined)
    throw new Refusal('NEIGHBOUR_NEEDS_CODE', { room: door.roomNo });
  if (!(isAtStation ? word.code !== undefined : door.needsCode)) return false;
  const said = await checkCode(ctx, {
    communityId: word.communityId,
    householdId: door.householdId,
    purpose: isAtStation ? 'fetch' : 'door',
    room: door.roomNo,
    code: word.code,
    happenedAt: new Date(word.happenedAt),
    from: door.createdAt,
    waived: isAtStation ? null : { dropOffId: door.dropOffId },
  });
  return said === 'right';
}
