import type { DropOff, DropOffOutcome, Piece } from '@/contract/dispatch';

/** What a volunteer has said about a door and the server has not confirmed on this screen yet. */
export interface QueuedOutcome {
  dropOffId: string;
  outcome: DropOffOutcome;
  note?: string;
  /** UTC ISO, by the phone's clock. */
  happenedAt: string;
  state: 'waiting' | 'refused' | 'sent';
}

/** A door of a run as the volunteer sees it: with the word that is still on the phone. */
export interface RunDoor extends DropOff {
  /** The server has not heard of the outcome. */
  isWaiting: boolean;
}

/** Adds what the phone still keeps to the doors. The server's own word wins; a refused one leaves the door open. */
export function withQueued(doors: readonly DropOff[], queued: readonly QueuedOutcome[]): RunDoor[] {
  const kept = new Map(
    queued.filter(({ state }) => state !== 'refused').map((entry) => [entry.dropOffId, entry]),
  );
  return doors.map((door) => {
    const entry = kept.get(door.id);
    if (!entry || door.outcome) return { ...door, isWaiting: false };
    const { outcome, note = null, happenedAt: confirmedAt, state } = entry;
    return { ...door, outcome, note, confirmedAt, isWaiting: state === 'waiting' };
  });
}

/** How many pieces these are, whatever they are measured in. */
export const countPieces = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { quantity }) => sum + quantity, 0);

export interface RunProgress {
  households: number;
  settled: number;
  left: number;
  /** Pieces (件) behind doors without an outcome. */
  piecesLeft: number;
  waiting: number;
}

/** Counts the doors of a run: all, with an outcome, without, and those the server has not heard of. */
export function runProgress(doors: readonly RunDoor[]): RunProgress {
  const open = doors.filter(({ outcome }) => outcome === null);
  return {
    households: doors.length,
    settled: doors.length - open.length,
    left: open.length,
    piecesLeft: open.reduce((sum, { pieces }) => sum + countPieces(pieces), 0),
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
