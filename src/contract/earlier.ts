import * as z from 'zod';
import { Message } from './messages';
import { held, query } from './procedure';
import { atHousehold, inCommunity, page, paged } from './shapes';

const Told = Message.omit({ link: true });

const listMessages = query({
  summary: 'What the household was told, newest first',
  mayCall: held('household', ['resident', 'familyProxy', 'captain', 'staff']),
  input: atHousehold.extend(page),
  output: paged(
    Told.extend({
      orderId: z.uuid().nullable(),
      requestId: z.uuid().nullable(),
      opens: z.enum(['orderForm', 'wishes', 'members']).nullable(),
    }),
  ),
  refusals: [],
});

const listMyMessages = query({
  summary: 'What the caller was told about their own work in the community, newest first',
  mayCall: held('community', ['volunteer', 'staff']),
  input: inCommunity.extend(page),
  output: paged(Told),
  refusals: [],
});

/**
 * What clients of a release before call by names that are no longer ours, in the shape that they know. Answered by the
 * server until nobody calls them: a mini-program is renewed within a day or two, a web client when it is next opened
 * with a network. To be taken away with the second release after this one (docs/decisions/0031).
 */
export const earlier = { notices: { listMessages, listMyMessages } } as const;
