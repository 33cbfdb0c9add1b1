import * as z from 'zod';
import { linkedFile } from '../../kernel/linked-file';

/** The link to the empty workbook that begins a community. */
export const templateLink = linkedFile('community-template', z.object({}));
