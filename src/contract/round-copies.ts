import * as z from 'zod';
import { Audience } from './audience';
import { KnockOutcome, KnockWay, SettledAs } from './campaigns';
import { Round } from './door-knocks';
import { named } from './named';
import { held, query } from './procedure';
import { Id, inCommunity, page, paged } from './shapes';

const byStaff = held('community', ['staff']);
const inRound = inCommunity.extend({ campaignId: Id });

/** What of a door is no plain visit, and is to be known when its round is done once more. */
export const RoundException = z.enum([
  'signedOff',
  /** The last that was said at the open door. */
  'refused',
  'open',
  'contested',
  'provisional',
  'needsHomeService',
  /** Closed by what a neighbour said. */
  'neighbour',
  /** By a pause that holds now. */
  'paused',
]);
export type RoundException = z.infer<typeof RoundException>;

/** 户 by exception; one door may count under several. */
export const ExceptionCounts = z.object({
  signedOff: z.int(),
  refused: z.int(),
  open: z.int(),
  contested: z.int(),
  provisional: z.int(),
  needsHomeService: z.int(),
  neighbour: z.int(),
  paused: z.int(),
});
export type ExceptionCounts = z.infer<typeof ExceptionCounts>;

/** A round, whom it is for, and what a copy of it has to know. */
export const RoundInFull = Round.extend({
  audience: Audience,
  /** The round of which it is a copy itself. */
  clonedFrom: z.uuid().nullable(),
  exceptions: ExceptionCounts,
});
export type RoundInFull = z.infer<typeof RoundInFull>;

export const getRound = query({
  summary:
    'A round with its form and rules, whom it is for, and the counts of its exceptions: all that a copy carries over',
  mayCall: byStaff,
  input: inRound,
  output: RoundInFull,
  refusals: [],
});

/** A door that is an exception of its round. */
export const ExceptionalDoor = z.object({
  householdId: z.uuid(),
  entranceId: z.uuid(),
  placeLabel: z.string(),
  as: z.array(RoundException).max(8),
  outcome: KnockOutcome.nullable(),
  attempts: z.int(),
  /** Why it was signed off. */
  reason: z.string().nullable(),
});
export type ExceptionalDoor = z.infer<typeof ExceptionalDoor>;

/** `telling` leaves out doors that are open and nothing else: their number says enough. */
export const exceptionsShown = { show: named('看哪些', z.enum(['all', 'telling']).default('all')) };

export const listRoundExceptions = query({
  summary:
    'The doors of a round that were signed off, are open, refused, contested, vacant by one word, known from a neighbour, paused now, or want service at home, in climbing order',
  mayCall: byStaff,
  input: inRound.extend({ ...exceptionsShown, ...page }),
  output: paged(ExceptionalDoor),
  refusals: [],
});

/** What a round came to at one door. */
export const RoundSide = z.object({
  isClosed: z.boolean(),
  outcome: KnockOutcome.nullable(),
  way: KnockWay.nullable(),
  settledAs: SettledAs.nullable(),
  peopleCount: z.int().nullable(),
  needsHomeService: z.boolean(),
});
export type RoundSide = z.infer<typeof RoundSide>;

/** One door in two rounds; null where it had no cell. */
export const ComparedDoor = z.object({
  householdId: z.uuid(),
  entranceId: z.uuid(),
  placeLabel: z.string(),
  isChanged: z.boolean(),
  one: RoundSide.nullable(),
  other: RoundSide.nullable(),
});
export type ComparedDoor = z.infer<typeof ComparedDoor>;

export const compareRounds = query({
  summary:
    'Two rounds door by door in climbing order: outcome, people, service at home; all doors, or those that differ',
  mayCall: byStaff,
  input: inRound.extend({
    otherCampaignId: Id,
    show: named('看哪些', z.enum(['changes', 'all']).default('changes')),
    ...page,
  }),
  output: paged(ComparedDoor),
  refusals: [],
});
