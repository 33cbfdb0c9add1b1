import type { exportTemplate as procedure } from '@/contract/setup';
import * as z from 'zod';
import type { Handler } from '../../kernel/implement';
import { linkedFile } from '../../kernel/linked-file';
import { fileOpener } from '../../kernel/open-linked';
import { templateWorkbook } from './community-file/template-workbook';
import { templateTexts } from './community-file/texts';

/** The link to the empty workbook that begins a community. */
const templateLink = linkedFile('community-template', z.object({}));

/** A link to the workbook; the server makes it when the link is opened. */
export const exportTemplate: Handler<typeof procedure> = (ctx) => Promise.resolve(templateLink.seal(ctx, {}));

/** Makes the workbook behind a link of exportTemplate. */
export const openTemplate = fileOpener(templateLink, async () => ({
  kind: 'workbook',
  name: templateTexts.file,
  bytes: await templateWorkbook(),
}));
