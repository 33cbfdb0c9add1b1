import type { LensCell } from '@/contract/campaign-lists';
import type { CellOutcome } from '@/contract/campaigns';

/** What a captain sees of a door of a campaign, the most pressing first. */
export type DoorState =
  | 'contested'
  | 'needsService'
  | 'reached'
  | 'heard'
  | 'vacant'
  | 'vacantOnce'
  | 'settled'
  | 'paused'
  | 'tried'
  | 'open';

/** Said in presence of whoever knocked; anything else that closes a door was heard by phone or from somebody else. */
const inPerson: readonly (CellOutcome | null)[] = ['met', 'safe', 'received', 'toldInPerson'];

function closedState({ settledAs, outcome, isProvisional, needsHomeService }: LensCell): DoorState {
  if (settledAs !== null) return 'settled';
  if (outcome === 'vacant') return isProvisional ? 'vacantOnce' : 'vacant';
  if (needsHomeService || outcome === 'needHelp') return 'needsService';
  return inPerson.includes(outcome) ? 'reached' : 'heard';
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
