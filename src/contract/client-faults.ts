import * as z from 'zod';
import { named } from './named';
import { anyone, natural } from './procedure';

export const reportClientFault = natural({
  summary:
    'A client says what failed in it, in the program’s own words without personal data. Logged, not stored; beyond a few a minute it is dropped without a word',
  mayCall: anyone,
  input: z.object({
    client: z.enum(['weapp', 'h5']),
    version: named('程序版本', z.string().regex(/^[\w.-]{1,20}$/)),
    /** The page in front, without what it was opened with. */
    page: z.string().regex(/^[a-z/-]{0,80}$/),
    message: z.string().max(400),
  }),
  output: z.object({}),
  refusals: [],
});
