import * as z from 'zod';
import { action, held, query } from './procedure';
import { inCommunity, Moment, page, paged } from './shapes';

const byStaff = held('community', ['staff']);

/** The way on which a message was lost: to the list in the app, or by a channel that leaves the house. */
export const MessageWay = z.enum(['app', 'channel']);
export type MessageWay = z.infer<typeof MessageWay>;

/** A message that somebody did not get, or perhaps did not. */
export const Undelivered = z.object({
  id: z.uuid(),
  way: MessageWay,
  /** What it is about: '到货时间'. */
  title: z.string(),
  /** The door that it was for; '' when it was for a helper. */
  placeLabel: z.string(),
  /** The person that it was for, masked; '' when it was for a whole household. */
  name: z.string(),
  /** The person does not take it, it may have arrived, or it was tried for hours. */
  state: z.enum(['failed', 'unknown', 'givenUp']),
  reason: z.enum([
    'refused',
    'busy',
    'noAnswer',
    'gone',
    'fault',
    'noQuota',
    'capped',
    'malformed',
    'stopped',
  ]),
  tries: z.int().nonnegative(),
  since: Moment,
});
export type Undelivered = z.infer<typeof Undelivered>;

export const listUndelivered = query({
  summary: 'Messages that did not arrive, or of which nobody knows, the latest first',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(Undelivered),
  refusals: [],
});

export const tryAgain = action({
  summary:
    'Let a message that did not arrive be sent once more; what waits already, or has arrived, stays as it is',
  mayCall: byStaff,
  input: inCommunity.extend({ undeliveredId: z.uuid(), way: MessageWay }),
  output: z.object({ undeliveredId: z.uuid() }),
  refusals: [],
});
