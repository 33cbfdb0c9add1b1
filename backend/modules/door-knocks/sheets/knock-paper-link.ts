import * as z from 'zod';
import { linkedFile } from '../../../kernel/linked-file';

/** The link to a knock sheet, or to the captain's cards of an entrance where no sheet is named. */
export const knockPaperLink = linkedFile(
  'doorKnocks.paper',
  z.object({ communityId: z.uuid(), entranceId: z.uuid(), sheetCode: z.string().nullable() }),
);
