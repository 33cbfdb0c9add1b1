import type { LensCell } from '@/contract/campaign-lists';
import type { CellOutcome } from '@/contract/campaigns';

/** What a captain sees of a door of a campaign, the most pressing first. */
export type DoorState =
  | 'contested'
  | 'needsService'
  | 'reached'
  | 'heard'
  | 'self'
  | 'neighbour'
  | 'vacant'
  | 'vacantOnce'
  | 'settled'
  | 'paused'
  | 'tried'
  | 'open';

/** Said in presence of whoever knocked; anything else that closes a door was heard by phone or from somebody else. */
const inPerson: readonly (CellOutcome | null)[] = ['met', 'safe', 'received', 'toldInPerson'];

/** Of a door that closed without having been seen: what a neighbour said is told apart, and what a household said itself. */
function heardState({ way, outcome }: LensCell): DoorState {
  if (way === 'neighbour') return 'neighbour';
  if (inPerson.includes(outcome)) return 'reached';
  return way === 'self' ? 'self' : 'heard';
}

function closedState(door: LensCell): DoorState {
  const { settledAs, outcome, isProvisional, needsHomeService } = door;
  if (settledAs !== null) return 'settled';
  if (outcome === 'vacant') return isProvisional ? 'vacantOnce' : 'vacant';
  if (needsHomeService || outcome === 'needHelp') return 'needsService';
  return heardState(door);
}

/** The one state of a door that its cell on the board shows. */
export function doorState(door: LensCell): DoorState {
  if (door.isContested) return 'contested';
  if (door.isClosed) return closedState(door);
  if (door.isPaused) return 'paused';
  return door.attempts > 0 ? 'tried' : 'open';
}

/** Still to be reached, by somebody who goes there now. */
export const isToKnock = ({ isClosed, isPaused }: LensCell): boolean => !isClosed && !isPaused;
