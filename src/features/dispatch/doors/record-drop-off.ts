import type { DropOff, DropOffOutcome } from '@/contract/dispatch';
import { now } from '@/lib/phone/clock';
import { queueAction } from '@/lib/offline-queue/queue-action';
import { queuePicture } from '@/lib/offline-queue/queue-picture';
import type { Picture } from '@/lib/files/picture';
import { sayAloud } from '@/lib/accessible/say-aloud';
import type { RecentWord } from './recent-word';
import { doorStates, doorWords } from '../runs/run-words';

interface Word {
  communityId: string;
  door: DropOff;
  outcome: DropOffOutcome;
  note?: string;
  picture?: Picture | null;
  /** The four digits that the household said. */
  code?: string;
  byNeighbour?: boolean;
}

/** Keeps the volunteer's word on one door, and its picture before it, until there is signal. Answers which deed it is. */
export async function recordDropOff({
  communityId,
  door,
  outcome,
  note,
  picture,
  code,
  byNeighbour,
}: Word): Promise<RecentWord> {
  const happenedAt = now();
  const label = doorWords(door);
  const { householdId, id: dropOffId } = door;
  const pictureId = picture
    ? await queuePicture({ communityId, householdId, picture, label: `${label} 照片` })
    : null;
  const input = {
    communityId,
    dropOffId,
    outcome,
    happenedAt,
    note: note === '' ? undefined : note,
    pictureId: pictureId ?? undefined,
    code,
    byNeighbour,
  };
  const said = `${door.roomNo} ${doorStates[outcome].word}`;
  const actionId = queueAction('dispatch.confirmDropOff', input, `${label} ${doorStates[outcome].word}`);
  if (picture && !pictureId) void sayAloud('这一户已经记下。手机存不下照片了，照片没有留');
  return { actionId, dropOffIds: [dropOffId], said, at: happenedAt };
}
