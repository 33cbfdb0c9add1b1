import type { Knock } from '@/contract/door-knocks';
import { knockNames } from '@/domain/knock-choices';
import type { KnockDoor } from '@/domain/queued-knocks';
import { queueAction } from '@/lib/offline-queue/queue-action';
import { now } from '@/lib/phone/clock';
import { nextDeedMark } from '@/lib/phone/deed-mark';

export interface RoundPlace {
  communityId: string;
  campaignId: string;
  entranceId: string;
}

type Marks = 'campaignId' | 'happenedAt' | 'device' | 'seq' | 'sawVersion';

/** Keeps what came of a door until there is signal; told at once when there is. */
export function recordKnock(place: RoundPlace, door: KnockDoor, knock: Omit<Knock, Marks>): void {
  const { householdId, version, placeLabel } = door;
  const marks = { ...nextDeedMark(), happenedAt: now(), sawVersion: version };
  queueAction(
    'doorKnocks.recordDoorKnock',
    { ...place, householdId, ...knock, ...marks },
    `${placeLabel} ${knockNames[knock.outcome]}`,
  );
}

/** Keeps 'no answer' at several doors of an entrance as one word. */
export function recordNoAnswers(place: RoundPlace, doors: readonly KnockDoor[], name: string): void {
  const householdIds = doors.map(({ householdId }) => householdId);
  queueAction(
    'doorKnocks.recordNoAnswers',
    { ...place, householdIds, happenedAt: now(), ...nextDeedMark() },
    `${name} ${doors.length} 户${knockNames.noAnswer}`,
  );
}
