import * as z from 'zod';
import { linkedFile } from '../../kernel/linked-file';

/** The link to a wave's workbook, of all suppliers or of one. */
export const waveLink = linkedFile(
  'purchasing.wave',
  z.object({ communityId: z.uuid(), waveId: z.uuid(), supplierId: z.uuid().optional() }),
);
