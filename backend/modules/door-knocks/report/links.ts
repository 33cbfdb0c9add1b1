import * as z from 'zod';
import { linkedFile } from '../../../kernel/linked-file';

const ofRound = z.object({ communityId: z.uuid(), campaignId: z.uuid() });

/** The link to a round as a workbook. */
export const roundLink = linkedFile('doorKnocks.round', ofRound);

/** The link to the report of a round for the printer. */
export const reportLink = linkedFile('doorKnocks.report', ofRound);
