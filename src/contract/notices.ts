import * as z from 'zod';
import { held, query } from './procedure';
import { atHousehold, Moment, page, paged } from './shapes';

/** One thing that a household was told in the app, after it became true. */
export const Message = z.object({
  id: z.uuid(),
  kind: z.string(),
  body: z.string(),
  orderId: z.uuid().nullable(),
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
