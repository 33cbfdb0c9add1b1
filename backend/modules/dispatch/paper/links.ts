import * as z from 'zod';
import { linkedFile } from '../../../kernel/linked-file';

/** The link to a run's sheets or labels. */
export const runLink = linkedFile(
  'dispatch.run',
  z.object({ communityId: z.uuid(), runId: z.uuid(), paper: z.enum(['sheets', 'labels']) }),
);

/** The link to packing sheets or labels of what lies at the station for some entrances. */
export const sortingLink = linkedFile(
  'dispatch.sorting',
  z.object({
    communityId: z.uuid(),
    entranceIds: z.array(z.uuid()),
    paper: z.enum(['packing', 'labels']),
  }),
);
