import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import * as dwellings from './dwellings';
import * as households from './household-rows';
import type { RegisterContext } from '../register-context';

/**
 * Begins one more household in a flat, beside those that are there: '302-2' behind the door of '302'. Answers its id;
 * nothing is known of it yet. Refuses NOT_FOUND.
 */
export async function addHouseholdBeside(
  { db }: Pick<RegisterContext, 'db'>,
  { communityId, dwellingId, beganAt }: { communityId: string; dwellingId: string; beganAt: Date | null },
): Promise<string> {
  const dwelling = await dwellings.hold(db, communityId, dwellingId);
  if (!dwelling) throw new Refusal('NOT_FOUND');
  const taken = new Set(await households.listRoomNos(db, communityId, dwellingId));
  const id = newId();
  const roomNo = freeRoomNo(dwelling.roomNo, taken);
  await households.addAll(db, communityId, [{ id, dwellingId, roomNo, beganAt }]);
  return id;
}

function freeRoomNo(roomNo: string, taken: ReadonlySet<string>): string {
  if (!taken.has(roomNo)) return roomNo;
  let number = 2;
  while (taken.has(`${roomNo}-${number}`)) number += 1;
  return `${roomNo}-${number}`;
}
