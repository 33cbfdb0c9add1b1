import type { RoundKind, KnockOutcome, KnockWay } from '@/contract/campaigns';

const anyhow: readonly KnockWay[] = ['door', 'phone', 'self', 'relative', 'neighbour'];
const byOthers: readonly KnockWay[] = ['door', 'phone', 'relative', 'neighbour'];

/** How each outcome can have come about: who was met stood at the door, who was phoned was on the phone. */
const ways: Record<KnockOutcome, readonly KnockWay[]> = {
  met: ['door'],
  phoned: ['phone'],
  answered: ['self', 'relative', 'neighbour', 'phone'],
  vacant: byOthers,
  noAnswer: byOthers,
  refused: byOthers,
  safe: anyhow,
  needHelp: anyhow,
  received: anyhow,
  gaveAway: anyhow,
};

/** The ways in which an outcome can be heard, the likeliest first. */
export const waysOf = (outcome: KnockOutcome): readonly KnockWay[] => ways[outcome];

const always: readonly KnockOutcome[] = ['vacant', 'noAnswer', 'refused'];

const outcomes: Record<RoundKind, readonly KnockOutcome[]> = {
  round: ['met', 'phoned', 'answered', ...always],
  rollCall: ['safe', 'needHelp', ...always],
  handOut: ['received', 'gaveAway', ...always],
};

/** What can come of a door, by what the campaign is for. */
export const outcomesOf = (kind: RoundKind): readonly KnockOutcome[] => outcomes[kind];
