import * as z from 'zod';
import { held, query } from './procedure';
import { atHousehold, inCommunity, Moment, page, paged } from './shapes';

/** One thing that a household was told in the app, after it became true. */
export const Message = z.object({
  id: z.uuid(),
  kind: z.string(),
  body: z.string(),
  orderId: z.uuid().nullable(),
  requestId: z.uuid().nullable(),
  /** Another page that it is about: the list to order from, what the household wished for, or who is of it. */
  opens: z.enum(['orderForm', 'wishes', 'members']).nullable(),
  at: Moment,
});
export type Message = z.infer<typeof Message>;

export const listMessages = query({
  summary: 'What the household was told, newest first',
  mayCall: held('household', ['resident', 'familyProxy', 'captain', 'staff']),
  input: atHousehold.extend(page),
  output: paged(Message),
  refusals: [],
});

export const AccountMessage = z.object({ id: z.uuid(), kind: z.string(), body: z.string(), at: Moment });
export type AccountMessage = z.infer<typeof AccountMessage>;

export const listMyMessages = query({
  summary: 'What the caller was told about their own work in the community, newest first',
  mayCall: held('community', ['volunteer', 'staff']),
  input: inCommunity.extend(page),
  output: paged(AccountMessage),
  refusals: [],
});
