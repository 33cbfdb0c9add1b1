import * as z from 'zod';
import { action, held, query } from './procedure';
import { inCommunity } from './shapes';

const prepares = held('community', ['staff', 'admin']);

/** What of a community is there, counted; nothing is ticked by hand. */
export const Setup = z.object({
  name: z.string(),
  isPreparing: z.boolean(),
  servicePhone: z.string().nullable(),
  buildings: z.int(),
  entrances: z.int(),
  households: z.int(),
  vacant: z.int(),
  waves: z.int(),
  suppliers: z.int(),
  products: z.int(),
  staff: z.int(),
  volunteers: z.int(),
  /** Entrances with a captain, and others whose captain is invited. */
  captained: z.int(),
  invited: z.int(),
});
export type Setup = z.infer<typeof Setup>;

export const getSetup = query({
  summary: 'How far a community is prepared',
  mayCall: prepares,
  input: inCommunity,
  output: Setup,
  refusals: [],
});

export const openCommunity = action({
  summary: 'Open a prepared community: its waves begin and its households can order',
  mayCall: prepares,
  input: inCommunity,
  output: z.object({ communityId: z.uuid() }),
  refusals: ['NOT_READY_TO_OPEN', 'ALREADY_OPEN'],
});

/** The entrances in their order with who is captain or invited; a community has at most 900. */
export const listCaptains = query({
  summary: 'Who is captain of which entrance, who is invited, and which have nobody',
  mayCall: prepares,
  input: inCommunity,
  output: z.object({
    rows: z
      .array(
        z.object({
          entranceId: z.uuid(),
          placeLabel: z.string(),
          households: z.int(),
          captainName: z.string().nullable(),
          invitedName: z.string().nullable(),
        }),
      )
      .max(900),
  }),
  refusals: [],
});
