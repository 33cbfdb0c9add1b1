import * as z from 'zod';
import { linkedFile } from '../../kernel/linked-file';

/** The link to the workbook of a day. */
export const eveningLink = linkedFile(
  'overview.evening',
  z.object({ communityId: z.uuid(), day: z.string() }),
);
