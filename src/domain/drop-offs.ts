import type { DropOffOutcome, RunKind, RunState } from '@/contract/dispatch';
import type { LastOutcome } from '@/contract/order-shapes';
import type { RefusalCode } from '@/contract/errors';

/** What people call an outcome. */
export const outcomeNames: Readonly<Record<DropOffOutcome, string>> = {
  handedOver: '当面送达',
  leftAtDoor: '放门口',
  noAnswer: '没人应门',
  refused: '拒收',
  wrongRoom: '房号不对',
};

/** What people call what last became of goods, at the door or at the station. */
export const lastOutcomeNames: Readonly<Record<LastOutcome, string>> = {
  ...outcomeNames,
  notReached: '没来得及送',
  fetched: '取走',
  notFetched: '没有来取',
};

/** What the outcome means for who stands there with the goods: '没人应门，带回'. */
export const outcomeWords = (outcome: DropOffOutcome): string =>
  isBroughtBack(outcome) ? `${outcomeNames[outcome]}，带回` : outcomeNames[outcome];

/** Where the pieces go: delivered, refused, or back in hand to wait for the next run. */
export const destinationOf = (outcome: DropOffOutcome): 'delivered' | 'refused' | 'sorted' =>
  outcome === 'handedOver' || outcome === 'leftAtDoor'
    ? 'delivered'
    : outcome === 'refused'
      ? 'refused'
      : 'sorted';

/** Whether the household has its goods after this outcome. */
export const isDelivered = (outcome: DropOffOutcome): boolean => destinationOf(outcome) === 'delivered';

/** Whether the goods go back to the station, to be sent again. */
export const isBroughtBack = (outcome: DropOffOutcome): boolean => destinationOf(outcome) === 'sorted';

/** How long a volunteer may take back a word about a door; the household is told only after it. */
export const UNDO_MS = 60_000;

/** Whether a word that the server heard at `confirmedAt` may still be taken back. */
export const mayUndo = (confirmedAt: Date, now: Date): boolean =>
  now.getTime() - confirmedAt.getTime() < UNDO_MS;

const WORTH_TELLING_MS = 10 * 60_000;

/** Whether 'the volunteer is entering your building' still helps; by the phone's clock, so the future counts as now. */
export const isWorthTelling = (happenedAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(happenedAt) <= WORTH_TELLING_MS;

interface RunTimes {
  acceptedAt: unknown;
  departedAt: unknown;
  finishedAt: unknown;
}

/** A run's state follows from its moments; it is stored nowhere. */
export function runState({ acceptedAt, departedAt, finishedAt }: RunTimes): RunState {
  if (finishedAt) return 'finished';
  if (departedAt) return 'departed';
  return acceptedAt ? 'accepted' : 'open';
}

/** Why this person may not record a door of this run, or null when they may; at the station everybody helps. */
export function whyNotConfirm(
  run: { state: RunState; volunteerId: string | null; kind?: RunKind },
  accountId: string,
): RefusalCode | null {
  if (run.kind !== 'pickUp' && run.volunteerId !== accountId) return 'NOT_YOUR_RUN';
  if (run.state === 'finished') return 'RUN_FINISHED';
  return run.state === 'departed' ? null : 'RUN_NOT_DEPARTED';
}
