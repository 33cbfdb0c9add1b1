import * as z from 'zod';
import { RoundKind } from './campaigns';
import { action, held, query, signedIn } from './procedure';
import { atEntrance, Id, Moment } from './shapes';

const inRound = atEntrance.extend({ campaignId: Id });
const inCharge = held('entrance', ['captain', 'staff']);

export const giveEntrance = action({
  summary: 'Give an entrance of a round to somebody for four hours; several may have the same',
  mayCall: inCharge,
  input: inRound.extend({ accountId: Id }),
  output: z.object({ leaseId: z.uuid(), untilAt: Moment }),
  refusals: ['NOT_A_HELPER', 'CAMPAIGN_CLOSED'],
});

export const endLease = action({
  summary: 'Take an entrance back from somebody before the four hours are over; what they recorded stays',
  mayCall: inCharge,
  input: inRound.extend({ leaseId: Id }),
  output: z.object({ leaseId: z.uuid() }),
  refusals: [],
});

/** Somebody who has an entrance of a round just now. */
export const Lease = z.object({
  leaseId: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  untilAt: Moment,
  /** 户: doors of the entrance at which they recorded something in this round. */
  recorded: z.int(),
});
export type Lease = z.infer<typeof Lease>;

export const listLeases = query({
  summary: 'Who has an entrance of a round just now, and at how many of its doors they recorded something',
  mayCall: inCharge,
  input: inRound,
  output: z.object({ rows: z.array(Lease).max(50) }),
  refusals: [],
});

/** An entrance at which somebody works in a round that is not closed. */
export const MyEntranceRound = z.object({
  communityId: z.uuid(),
  campaignId: z.uuid(),
  kind: RoundKind,
  number: z.int(),
  title: z.string(),
  deadlineAt: Moment,
  entranceId: z.uuid(),
  placeLabel: z.string(),
  /** 户: doors with a cell, and those of them that are open. */
  doors: z.int(),
  open: z.int(),
  /** Until when it is given to them; null at an entrance of their own. */
  untilAt: Moment.nullable(),
});
export type MyEntranceRound = z.infer<typeof MyEntranceRound>;

export const listMyEntranceRounds = query({
  summary:
    'Where somebody works in rounds that are not closed: the entrances of a captain, those given to a helper just now; the newest round first, in walking order (at most 300)',
  mayCall: signedIn,
  input: z.object({}),
  output: z.object({ rows: z.array(MyEntranceRound).max(300) }),
  refusals: [],
});
