import * as z from 'zod';
import { linkedFile } from '../../../kernel/linked-file';

/** The link to the register as a workbook; `inFull` says who asked for it unmasked and why. */
export const registerLink = linkedFile(
  'register',
  z.object({
    communityId: z.uuid(),
    entranceId: z.uuid().nullable(),
    inFull: z.object({ by: z.string(), reason: z.string(), at: z.string() }).nullable(),
  }),
);
