import type { LinkOpener } from '../../kernel/linked-file';
import { templateWorkbook } from './community-file/template-workbook';
import { templateTexts } from './community-file/texts';
import { templateLink } from './template-link';

/** Makes the workbook behind a link of exportTemplate. */
export const openTemplate: LinkOpener = async (opened) =>
  templateLink.open(opened)
    ? { kind: 'workbook', name: templateTexts.file, bytes: await templateWorkbook() }
    : undefined;
