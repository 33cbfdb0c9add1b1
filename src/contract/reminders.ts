import * as z from 'zod';
import { Wave } from './order-shapes';
import { WaveFacts } from './orders';
import { action, held, query } from './procedure';
import { atEntrance, inCommunity, Moment } from './shapes';

/** What a reminder would do and what reminders have done in the open wave, for one place. */
export const ReminderState = z.object({
  wave: Wave.nullable(),
  /** Households that live there, have not ordered and were not reminded yet. */
  due: z.int(),
  /** Those of them in which nobody has the app: they have to be called or knocked at. */
  unreachable: z.int(),
  /** Who reminded how many households, latest first; `at` is the last of theirs. */
  sent: z.array(z.object({ name: z.string(), households: z.int(), at: Moment })).max(50),
});
export type ReminderState = z.infer<typeof ReminderState>;

/** One slice of a reminder: ask again with a new deed until nothing is left. */
const Reminded = z.object({ sent: z.int(), left: z.int() });

const byCaptain = held('entrance', ['captain', 'staff']);
const byStaff = held('community', ['staff']);

export const getEntranceReminder = query({
  summary: 'Whom a reminder of the open wave would reach at one entrance, and who has sent one',
  mayCall: byCaptain,
  input: atEntrance,
  output: ReminderState,
  refusals: [],
});

export const remindEntrance = action({
  summary: 'Remind the households of one entrance that have not ordered: once a wave and household',
  mayCall: byCaptain,
  input: atEntrance,
  output: Reminded,
  refusals: ['NO_OPEN_WAVE', 'NOBODY_TO_REMIND'],
});

export const getCommunityReminder = query({
  summary: 'The open wave for staff: what to tell the group, and whom a reminder would reach',
  mayCall: byStaff,
  input: inCommunity,
  output: ReminderState.extend({ facts: WaveFacts }),
  refusals: [],
});

export const remindCommunity = action({
  summary: 'Remind the households of the community that have not ordered, at most 500 at a time',
  mayCall: byStaff,
  input: inCommunity,
  output: Reminded,
  refusals: ['NO_OPEN_WAVE', 'NOBODY_TO_REMIND'],
});
