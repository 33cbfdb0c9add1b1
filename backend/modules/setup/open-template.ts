import { fileOpener } from '../../kernel/open-linked';
import { templateWorkbook } from './community-file/template-workbook';
import { templateTexts } from './community-file/texts';
import { templateLink } from './template-link';

/** Makes the workbook behind a link of exportTemplate. */
export const openTemplate = fileOpener(templateLink, async () => ({
  kind: 'workbook',
  name: templateTexts.file,
  bytes: await templateWorkbook(),
}));
