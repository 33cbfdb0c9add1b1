import type { LensCell } from '@/contract/campaign-lists';
import type { Knock, RoundDoor, SuccessRule } from '@/contract/door-knocks';

/** What was said of doors on this phone and the server has not confirmed on this screen yet. */
export type QueuedKnock = { state: 'waiting' | 'refused' | 'sent' } & (
  | ({ about: 'door'; householdId: string } & Knock)
  | { about: 'noAnswers'; householdIds: readonly string[]; happenedAt: string }
);

/** A door as whoever knocks sees it: with the word that is still on the phone. */
export interface KnockDoor extends RoundDoor {
  /** The server has not heard of the last word. */
  isWaiting: boolean;
}

/**
 * Adds what the phone still keeps to the doors, in the order in which it was said. A refused word leaves the door as it
 * is; so does one that the answer already holds.
 */
export function withQueuedKnocks(
  doors: readonly RoundDoor[],
  queued: readonly QueuedKnock[],
  success: SuccessRule,
): KnockDoor[] {
  const words = queued.filter(({ state }) => state !== 'refused');
  return doors.map((door) =>
    words.reduce<KnockDoor>((before, word) => hear(before, word, success), { ...door, isWaiting: false }),
  );
}

function hear(door: KnockDoor, word: QueuedKnock, success: SuccessRule): KnockDoor {
  const isWaiting = door.isWaiting || word.state === 'waiting';
  if (word.about === 'noAnswers') {
    return word.householdIds.includes(door.householdId) && !door.isClosed
      ? { ...door, ...inVain(door, word.happenedAt), outcome: 'noAnswer', way: 'door', isWaiting }
      : door;
  }
  return word.householdId === door.householdId && !isHeld(door, word)
    ? { ...door, ...said(door, word, success), isWaiting }
    : door;
}

/** The answer on the screen is newer than the word that was just accepted. */
const isHeld = (door: KnockDoor, word: Extract<QueuedKnock, { about: 'door' }>): boolean =>
  word.state === 'sent' && door.version > word.sawVersion;

const inVain = (door: KnockDoor, at: string) => ({ attempts: door.attempts + 1, lastAttemptAt: at });

function said(door: KnockDoor, word: Knock, success: SuccessRule): Partial<KnockDoor> {
  const { outcome, way, happenedAt } = word;
  if (outcome === 'noAnswer' || outcome === 'refused')
    return { ...inVain(door, happenedAt), ...(door.isClosed ? {} : { outcome, way }) };
  const seenResidents = [...new Set([...door.seenResidents, ...word.seenResidents])];
  return {
    outcome,
    way,
    seenResidents,
    isClosed: outcome === 'vacant' || success === 'doorOpened' || isEveryoneIn(door, seenResidents, outcome),
    settledAs: null,
    isProvisional: outcome === 'vacant' && !door.isVacant,
    needsHomeService: word.needsHomeService ?? door.needsHomeService,
    answers: word.answers,
    peopleCount: word.peopleCount ?? door.peopleCount,
    careFlags: word.careFlags ?? door.careFlags,
  };
}

const isEveryoneIn = (
  { residents }: KnockDoor,
  seen: readonly string[],
  outcome: Knock['outcome'],
): boolean => outcome === 'met' && residents.every(({ id }) => seen.includes(id));

const lensFields = [
  'outcome',
  'way',
  'isClosed',
  'settledAs',
  'attempts',
  'isProvisional',
  'isContested',
  'needsHomeService',
  'isPaused',
] as const satisfies readonly (keyof LensCell)[];

/** The doors with what the lens has heard since; a door of which nothing changed stays the same object, and is not drawn again. */
export const withCells = (
  doors: readonly RoundDoor[],
  cells: Readonly<Record<string, LensCell>>,
): RoundDoor[] =>
  doors.map((door) => {
    const cell = cells[door.householdId];
    const isSame = !cell || lensFields.every((field) => cell[field] === door[field]);
    return isSame ? door : { ...door, ...cell };
  });
