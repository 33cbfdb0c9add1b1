import type { exportCatalogue as procedure } from '@/contract/catalogue';
import { beijingParts } from '@/domain/beijing-time';
import * as z from 'zod';
import type { Handler } from '../../kernel/implement';
import { linkedFile } from '../../kernel/linked-file';
import { fileOpener } from '../../kernel/open-linked';
import * as products from './products';
import * as suppliers from './suppliers';
import { catalogueWorkbook } from './workbook/catalogue-workbook';
import { cellTexts } from './workbook/texts';

/** The link to a community's catalogue as a workbook. */
const catalogueLink = linkedFile('catalogue', z.object({ communityId: z.uuid() }));

/** A link to the workbook; the server makes it when the link is opened. */
export const exportCatalogue: Handler<typeof procedure> = (ctx, { communityId }) =>
  Promise.resolve(catalogueLink.seal(ctx, { communityId }));

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
