import * as z from 'zod';
import { EveningRow, OpenOwner } from './overview';
import { held, query } from './procedure';
import { inCommunity, Moment, Quantity } from './shapes';

/** What waits for somebody's deed; the keys are those of the evening page, topic 'open'. */
export const ToDoKind = z.enum([
  'disputeOpen',
  'requestFirst',
  'backCold',
  'late',
  'campaignOverdue',
  'noticeWaiting',
  'noticeOpen',
  'requestOpen',
  'back',
  'runOpen',
  'toPlace',
  'paperDiffers',
  'requestTaken',
  'joinWaiting',
  'joinLook',
  'certificateEnding',
  'wishWaiting',
]);
export type ToDoKind = z.infer<typeof ToDoKind>;

/** One of the oldest of a kind. */
export const ToDoRow = EveningRow.extend({
  owner: OpenOwner,
  /** The volunteer who has it in hand. */
  ownerName: z.string().nullable(),
  isUrgent: z.boolean(),
});
export type ToDoRow = z.infer<typeof ToDoRow>;

export const ToDo = z.object({
  kind: ToDoKind,
  count: z.int().positive(),
  /** How many have waited longer than such a thing should (domain/to-do.ts). */
  urgent: z.int().nonnegative(),
  quantity: Quantity,
  since: Moment,
  rows: z.array(ToDoRow).max(5),
});
export type ToDo = z.infer<typeof ToDo>;

export const getToDo = query({
  summary:
    'What waits for staff to act, what has waited too long first: how many of each kind, and the five oldest with age and owner',
  mayCall: held('community', ['staff']),
  input: inCommunity,
  output: z.object({ toDo: z.array(ToDo).max(20) }),
  refusals: [],
});
