import * as z from 'zod';
import { action, held, query } from './procedure';
import { atEntrance, inCommunity } from './shapes';

const Phone = z
  .string()
  .trim()
  .regex(/^[0-9][0-9-]{4,17}$/, '请填电话号码，只有数字和短横线');

export const getContacts = query({
  summary: 'Whom the households of the community may call',
  mayCall: held('community', ['staff', 'admin']),
  input: inCommunity,
  output: z.object({ servicePhone: z.string().nullable() }),
  refusals: [],
});

export const setServicePhone = action({
  summary: 'Set the number that households call when something is late or wrong',
  mayCall: held('community', ['staff', 'admin']),
  input: inCommunity.extend({ servicePhone: Phone }),
  output: z.object({ servicePhone: z.string() }),
  refusals: [],
});

const forCaptain = held('entrance', ['captain', 'staff']);

export const getCaptainPhone = query({
  summary:
    "A captain's own number for the households of the own entrances; staff ask for that of the captain",
  mayCall: forCaptain,
  input: atEntrance,
  output: z.object({ captainName: z.string().nullable(), phone: z.string().nullable() }),
  refusals: ['NO_CAPTAIN'],
});

export const setCaptainPhone = action({
  summary: 'Let the households of the captain call this number; null takes it away',
  mayCall: forCaptain,
  input: atEntrance.extend({ phone: Phone.nullable() }),
  output: z.object({ isKept: z.boolean() }),
  refusals: ['NO_CAPTAIN'],
});
