import * as z from 'zod';
import { linkedFile } from '../../../kernel/linked-file';

/** The link to a notice as a leaflet, or to the list of an entrance's doors that have not answered it. */
export const noticePaperLink = linkedFile(
  'notices.paper',
  z.object({
    communityId: z.uuid(),
    entranceId: z.uuid(),
    noticeId: z.uuid(),
    paper: z.enum(['leaflet', 'doorStrips', 'doorList']),
  }),
);
