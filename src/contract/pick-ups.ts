import * as z from 'zod';
import { byStaff, Piece } from './dispatch';
import { action, query } from './procedure';
import { Id, inCommunity, Moment, page, paged } from './shapes';

/** Goods of one household that lie at the station and that it has not fetched. */
export const NotFetched = z.object({
  id: z.uuid(),
  householdId: z.uuid(),
  entranceId: z.uuid(),
  buildingNo: z.string(),
  entranceNo: z.string(),
  roomNo: z.string(),
  runId: z.uuid(),
  runLabel: z.string(),
  /** When the household was told that it can come. */
  since: Moment,
  /** When it was reminded, once, in the evening. */
  remindedAt: Moment.nullable(),
  pieces: z.array(Piece),
});
export type NotFetched = z.infer<typeof NotFetched>;

export const listNotFetched = query({
  summary: 'What lies at the station and was not fetched, longest first',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(NotFetched),
  refusals: [],
});

export const bringNotFetched = action({
  summary:
    'What these households have not fetched is brought to their doors: it waits sorted for the next run, and they are told',
  mayCall: byStaff,
  input: inCommunity.extend({
    dropOffIds: z.array(Id).min(1, '请至少选一户').max(400, '一次最多选 400 户'),
  }),
  /** Some may have been fetched meanwhile: they stay as they are. */
  output: z.object({ households: z.int(), fetchedMeanwhile: z.int() }),
  refusals: [],
});
