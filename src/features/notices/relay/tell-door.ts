import type { RelayDoor } from '@/contract/notice-relay';
import { askFirst } from '@/lib/forms/ask-first';
import { queueAction } from '@/lib/offline-queue/queue-action';
import { now } from '@/lib/phone/clock';
import { nextDeedMark } from '@/lib/phone/deed-mark';

/** An entrance of a notice. */
export interface RelayPlace {
  communityId: string;
  entranceId: string;
  noticeId: string;
}

/** How a household can be told; each is one tap. */
export const tellings = [
  { word: '当面说了', what: 'toldInPerson', way: 'door' },
  { word: '电话说了', what: 'toldInPerson', way: 'phone' },
  { word: '邻居转告', what: 'toldInPerson', way: 'neighbour' },
  { word: '纸质通知已送', what: 'leafletGiven', way: 'door' },
] as const;

export type Telling = (typeof tellings)[number];

/** What was said of a telling that the phone keeps. */
export const tellingWord = ({ what, way }: Pick<Telling, 'what' | 'way'>): string =>
  tellings.find((one) => one.what === what && one.way === way)?.word ?? '';

/** Keeps that a household was told until there is signal; told at once when there is. */
export function tellDoor(place: RelayPlace, door: RelayDoor, { what, way, word }: Telling): void {
  queueAction(
    'notices.recordTold',
    { ...place, householdId: door.householdId, what, way, happenedAt: now(), ...nextDeedMark() },
    `${door.placeLabel} ${word}`,
  );
}

/** The door in the words under which a telling waits: '10号楼 1单元 502 当面说了'. */
export const placeOfTelling = (label: string): string => label.slice(0, label.lastIndexOf(' '));

/** Asks once, then keeps that what was noted of a household was noted at the wrong door; it is open again. */
export async function takeBack(
  place: RelayPlace,
  { toldId, householdId, placeLabel }: { toldId: string; householdId: string; placeLabel: string },
): Promise<void> {
  const content = `${placeLabel} 其实还没有告诉？它会再回到要去的名单里。`;
  if (!(await askFirst({ content, yes: '还没告诉' }))) return;
  queueAction(
    'notices.takeBackTold',
    { ...place, householdId, toldId, happenedAt: now(), ...nextDeedMark() },
    `${placeLabel} 记错了，还没告诉`,
  );
}
