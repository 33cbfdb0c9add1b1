import { beijingParts } from '@/domain/beijing-time';
import { fileOpener } from '../../kernel/open-linked';
import { catalogueLink } from './catalogue-link';
import * as products from './products';
import * as suppliers from './suppliers';
import { catalogueWorkbook } from './workbook/catalogue-workbook';
import { cellTexts } from './workbook/texts';

/** Makes the workbook behind a link of exportCatalogue. */
export const openCatalogueExport = fileOpener(catalogueLink, async ({ db, now }, { communityId }) => {
  const known = await suppliers.list(db, communityId);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const { month, date } = beijingParts(now.toISOString());
  return {
    kind: 'workbook',
    name: cellTexts.file(`${month}月${date}日`),
    bytes: await catalogueWorkbook(await products.listAll(db, communityId), names),
  };
});
