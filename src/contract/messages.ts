import * as z from 'zod';
import { held, query } from './procedure';
import { atEntrance, atHousehold, inCommunity, Moment, page, paged } from './shapes';

/**
 * What a tap on a message opens. The id is that of the order, request or notice; of a page of a household it is the household,
 * of a page of a helper the community.
 */
export const Link = z.object({
  kind: z.enum(['order', 'request', 'orderForm', 'wishes', 'members', 'home', 'work', 'notice']),
  id: z.uuid(),
});
export type Link = z.infer<typeof Link>;

/** One thing that a household, or a helper about their work, was told in the app, after it became true. */
export const Message = z.object({
  id: z.uuid(),
  kind: z.string(),
  body: z.string(),
  /** Null when it leads nowhere: told by an earlier release, or by one that is newer than the server asked. */
  link: Link.nullable(),
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

export const listMyMessages = query({
  summary: 'What the caller was told about their own work in the community, newest first',
  mayCall: held('community', ['volunteer', 'staff']),
  input: inCommunity.extend(page),
  output: paged(Message),
  refusals: [],
});

export const listCaptainMessages = query({
  summary: 'What the captain of an entrance was told about their own work in its community, newest first',
  mayCall: held('entrance', ['captain']),
  input: atEntrance.extend(page),
  output: paged(Message),
  refusals: [],
});
