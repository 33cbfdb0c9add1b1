import { beijingParts } from '@/domain/beijing-time';
import type { LinkOpener } from '../../kernel/linked-file';
import { catalogueLink } from './catalogue-link';
import * as products from './products';
import * as suppliers from './suppliers';
import { catalogueWorkbook } from './workbook/catalogue-workbook';
import { cellTexts } from './workbook/texts';

/** Makes the workbook behind a link of exportCatalogue. */
export const openCatalogueExport: LinkOpener = async (opened) => {
  const asked = catalogueLink.open(opened);
  if (!asked) return undefined;
  const known = await suppliers.list(opened.db, asked.communityId);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const { month, date } = beijingParts(opened.now.toISOString());
  return {
    kind: 'workbook',
    name: cellTexts.file(`${month}月${date}日`),
    bytes: await catalogueWorkbook(await products.listAll(opened.db, asked.communityId), names),
  };
};
