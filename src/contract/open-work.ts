import * as z from 'zod';
import { held, query } from './procedure';
import { atEntrance } from './shapes';

export const getOpenWork = query({
  summary:
    'What is open in an entrance, for whoever takes it over: orders, wishes, requests, people who wait',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance,
  output: z.object({
    /** Households with pieces on their way. */
    undelivered: z.int(),
    wishes: z.int(),
    requests: z.int(),
    joinRequests: z.int(),
  }),
  refusals: [],
});
