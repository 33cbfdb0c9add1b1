import * as z from 'zod';
import { linkedFile } from '../../kernel/linked-file';

/** The link to a community's catalogue as a workbook. */
export const catalogueLink = linkedFile('catalogue', z.object({ communityId: z.uuid() }));
