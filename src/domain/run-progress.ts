import { putFirst } from './put-first';
import type { DropOff, DropOffOutcome, Load, Piece } from '@/contract/dispatch';
import { isDelivered } from './drop-offs';
import { loadOf } from './load';

/** What a volunteer has said and the server has not confirmed on this screen yet; times are UTC ISO by the phone. */
export type QueuedWord = { state: 'waiting' | 'refused' | 'sent' } & (
  | { about: 'door'; dropOffId: string; outcome: DropOffOutcome; note?: string; happenedAt: string }
  | {
      about: 'rest';
      entranceId: string;
      outcome: DropOffOutcome;
      exceptDropOffIds: readonly string[];
      happenedAt: string;
    }
  | { about: 'undo'; dropOffIds: readonly string[] }
);

/** A door of a run as the volunteer sees it: with the word that is still on the phone. */
export interface RunDoor extends DropOff {
  /** The server has not heard of the outcome, or that it was taken back. */
  isWaiting: boolean;
}

/**
 * Adds what the phone still keeps to the doors, in the order in which it was said. The server's own word wins, unless
 * it was taken back here; a refused word leaves the door as it is.
 */
export function withQueued(doors: readonly DropOff[], queued: readonly QueuedWord[]): RunDoor[] {
  const words = queued.filter(({ state }) => state !== 'refused');
  return doors.map((door) => words.reduce(hear, { ...door, isWaiting: false }));
}

const nothing = { outcome: null, note: null, happenedAt: null, confirmedAt: null };

function hear(door: RunDoor, word: QueuedWord): RunDoor {
  const isWaiting = door.isWaiting || word.state === 'waiting';
  if (word.about === 'undo') {
    return word.dropOffIds.includes(door.id) ? { ...door, ...nothing, isWaiting } : door;
  }
  if (door.outcome !== null || !isMeant(door, word)) return door;
  const note = word.about === 'door' ? (word.note ?? null) : null;
  return { ...door, outcome: word.outcome, note, happenedAt: word.happenedAt, confirmedAt: null, isWaiting };
}

/** A door that is handed over by its code only is never meant by a word for the whole entrance. */
const isMeant = (door: DropOff, word: Exclude<QueuedWord, { about: 'undo' }>): boolean =>
  word.about === 'door'
    ? word.dropOffId === door.id
    : !door.needsCode && word.entranceId === door.entranceId && !word.exceptDropOffIds.includes(door.id);

const NOTABLY_LATE_MS = 120_000;

/** When the server heard of a door, if that was notably later than it happened; null otherwise. */
export function heardLater({ happenedAt, confirmedAt }: Pick<DropOff, 'happenedAt' | 'confirmedAt'>) {
  if (!happenedAt || !confirmedAt) return null;
  return Math.abs(Date.parse(confirmedAt) - Date.parse(happenedAt)) > NOTABLY_LATE_MS ? confirmedAt : null;
}

/** How many pieces these are, whatever they are measured in. */
export const countPieces = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { quantity }) => sum + quantity, 0);

export interface RunProgress {
  households: number;
  settled: number;
  /** Of the settled: those that have their goods. */
  delivered: number;
  left: number;
  /** Pieces (件) behind doors without an outcome. */
  piecesLeft: number;
  loadLeft: Load;
  waiting: number;
}

/** Counts the doors of a run: all, with an outcome, without, and those the server has not heard of. */
export function runProgress(doors: readonly RunDoor[]): RunProgress {
  const open = doors.filter(({ outcome }) => outcome === null);
  return {
    households: doors.length,
    settled: doors.length - open.length,
    delivered: doors.filter(({ outcome }) => outcome !== null && isDelivered(outcome)).length,
    left: open.length,
    piecesLeft: open.reduce((sum, { pieces }) => sum + countPieces(pieces), 0),
    loadLeft: loadOf(open.flatMap(({ pieces }) => pieces)),
    waiting: doors.filter(({ isWaiting }) => isWaiting).length,
  };
}

export interface EntranceDoors {
  entranceId: string;
  buildingNo: string;
  entranceNo: string;
  /** In climbing order, those with an outcome last. */
  doors: RunDoor[];
  left: number;
}

/** Sorts the doors (in climbing order) by entrance; a finished entrance goes behind those with doors left. */
export function groupByEntrance(doors: readonly RunDoor[]): EntranceDoors[] {
  const groups = new Map<string, RunDoor[]>();
  for (const door of doors) groups.set(door.entranceId, [...(groups.get(door.entranceId) ?? []), door]);
  const entrances = [...groups.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const { entranceId, buildingNo, entranceNo } = first;
    const sunk = settledLast(all, ({ outcome }) => outcome !== null);
    const left = all.filter(({ outcome }) => outcome === null).length;
    return [{ entranceId, buildingNo, entranceNo, doors: sunk, left }];
  });
  return settledLast(entrances, ({ left }) => left === 0);
}

const settledLast = <T>(all: readonly T[], isSettled: (one: T) => boolean): T[] => [
  ...all.filter((one) => !isSettled(one)),
  ...all.filter(isSettled),
];

const isCold = ({ priority }: Piece): boolean => priority === 'cold';

/** Whether something of a door has to be kept cold. */
export const hasCold = ({ pieces }: Pick<RunDoor, 'pieces'>): boolean => pieces.some(isCold);

/** What a volunteer brings back from a finished run: the doors without their goods; what is cold comes first. */
export function bringBack(doors: readonly RunDoor[]): RunDoor[] {
  const back = doors.filter(({ outcome }) => outcome === null || !isDelivered(outcome));
  return putFirst(back, hasCold).map((door) => ({ ...door, pieces: putFirst(door.pieces, isCold) }));
}

/** Whether this door is handed over by its household's code only, and nobody has answered for doing without. */
export const asksCode = ({ needsCode, isWaived }: Pick<DropOff, 'needsCode' | 'isWaived'>): boolean =>
  needsCode === true && isWaived !== true;
