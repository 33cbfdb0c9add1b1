import * as z from 'zod';
import { action, held, query } from './procedure';
import { inCommunity, Moment, page, paged, Quantity } from './shapes';

/** A calendar day in Beijing, without the years that no answer can carry. */
export const Day = z.iso.date('日期不对，请重新选择').regex(/^(?!0000|9999)/, '日期不对，请重新选择');

/**
 * What was done on a day: orders of the waves that closed then, what became of their money, and their pieces, purchases placed, doors, households
 * and pieces served, runs that left, requests settled, what came short; and what is still open now.
 */
export const EveningTopic = z.enum([
  'orders',
  'money',
  'orderedPieces',
  'purchases',
  'shortages',
  'departures',
  'doors',
  'served',
  'deliveredPieces',
  'requests',
  'open',
]);
export type EveningTopic = z.infer<typeof EveningTopic>;

/** Who has what is open: a supplier, the station, a volunteer, staff, or nobody yet. */
export const OpenOwner = z.enum(['supplier', 'station', 'volunteer', 'staff', 'nobody']);
export type OpenOwner = z.infer<typeof OpenOwner>;

/** One number of the page. It is never kept: it is counted over the rows of the list that it opens. */
export const EveningFigure = z.object({
  topic: EveningTopic,
  /** What is counted within the topic: a wave, a category, a supplier, an outcome, kind and result, a stage. */
  key: z.string(),
  /** What people call it where the key does not say it: a supplier; for a wave its kind. */
  name: z.string().nullable(),
  /** The cut-off of a wave; of what is open, since when the oldest of it waits. */
  at: Moment.nullable(),
  owner: OpenOwner.nullable(),
  /** Rows of the list. */
  count: z.int().nonnegative(),
  /** Their pieces, or people. */
  quantity: Quantity,
  fen: z.int().nonnegative(),
});
export type EveningFigure = z.infer<typeof EveningFigure>;

/** What a row opens, and the id of that. */
export const EveningTarget = z.enum([
  'order',
  'wave',
  'run',
  'request',
  'entrance',
  'wish',
  'dispute',
  'paper',
  'back',
  'late',
  'join',
  'campaign',
  'notice',
  'supplier',
]);
export type EveningTarget = z.infer<typeof EveningTarget>;

export const EveningRow = z.object({
  id: z.uuid(),
  at: Moment,
  /** A room or an entrance, never a name. */
  placeLabel: z.string().nullable(),
  /** Goods in words, a supplier, or the number of a run. */
  name: z.string().nullable(),
  quantity: Quantity,
  fen: z.int().nonnegative(),
  target: EveningTarget,
  targetId: z.uuid(),
  householdId: z.uuid().nullable(),
});
export type EveningRow = z.infer<typeof EveningRow>;

const byStaff = held('community', ['staff']);
/**
 * A longer time than the day itself: from an earlier day on, at most 31 days; and at which hour a day of the report ends,
 * where that is not midnight (a day until 18:00 begins at 18:00 of the day before).
 */
const span = {
  firstDay: Day.optional(),
  cutOff: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请选几点')
    .optional(),
};
const onDay = inCommunity.extend({ day: Day, ...span });

export const getEvening = query({
  summary:
    'What was done on a day in Beijing (today without one) or in a period that ends with it, and, for today, what is open; at most 1,000 figures',
  mayCall: byStaff,
  input: inCommunity.extend({ day: Day.optional(), ...span }),
  output: z.object({
    day: z.string(),
    isToday: z.boolean(),
    /** What is counted: from this moment on, before that one. */
    from: Moment,
    to: Moment,
    figures: z.array(EveningFigure).max(1000),
  }),
  refusals: ['PERIOD_WRONG'],
});

export const listEveningRows = query({
  summary: 'The rows that one figure of the evening page counts, oldest first',
  mayCall: byStaff,
  input: onDay.extend({ topic: EveningTopic, key: z.string().min(1).max(60), ...page }),
  output: paged(EveningRow),
  refusals: ['PERIOD_WRONG'],
});

export const exportEvening = action({
  summary: 'A link, good for ten minutes, to the figures of a day as an Excel workbook (over HTTP only)',
  mayCall: byStaff,
  input: onDay,
  /** `path` on the server's own address; whoever has it may open it. */
  output: z.object({ path: z.string(), expiresAt: Moment }),
  refusals: ['PERIOD_WRONG'],
  secretAnswer: true,
});
