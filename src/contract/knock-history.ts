import * as z from 'zod';
import { KnockOutcome, KnockWay } from './campaigns';
import { Answers } from './door-knocks';
import { action, held, query } from './procedure';
import { atHousehold, Id, Moment } from './shapes';

/** A knock as it was recorded, for whoever settles or looks back; answers by question id. */
export const DoorKnock = z.object({
  id: z.uuid(),
  outcome: KnockOutcome,
  way: KnockWay,
  enteredFrom: z.enum(['phone', 'paper', 'self']),
  happenedAt: Moment,
  recordedAt: Moment,
  byName: z.string(),
  peopleCount: z.int().nullable(),
  answers: Answers,
  remark: z.string().nullable(),
  isLate: z.boolean(),
  isVoided: z.boolean(),
  /** It is one of those that contradict each other. */
  isContested: z.boolean(),
  stands: z.boolean(),
});
export type DoorKnock = z.infer<typeof DoorKnock>;

export const listDoorKnocks = query({
  summary: 'Every knock, call and answer of one household in a round, in order (at most 100)',
  mayCall: held('household', ['captain', 'staff']),
  input: atHousehold.extend({ campaignId: Id }),
  output: z.object({ rows: z.array(DoorKnock).max(100) }),
  refusals: [],
});

export const settleKnock = action({
  summary: 'Of two answers that contradict each other, choose the one that stands; the other is kept',
  mayCall: held('household', ['captain', 'staff']),
  input: atHousehold.extend({ campaignId: Id, knockId: Id }),
  output: z.object({ householdId: z.uuid() }),
  refusals: ['NOT_CONTESTED'],
});
