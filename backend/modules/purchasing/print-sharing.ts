import type { printSharing as procedure } from '@/contract/sharing';
import * as z from 'zod';
import type { Handler } from '../../kernel/implement';
import { linkedFile, withAddress } from '../../kernel/linked-file';
import { fileOpener } from '../../kernel/open-linked';
import { Refusal } from '../../kernel/refusal';
import { paperPage } from '../../paper/page';
import { sharedProducts } from './paper/shared-products';
import { sharingPages, sharingStyle } from './paper/sharing-pages';
import * as purchases from './purchases';
import { texts } from './texts';

const sharingLink = linkedFile(
  'purchasing.sharing',
  z.object({ communityId: z.uuid(), purchaseId: z.uuid() }),
);

/** A link to the sheet of how a purchase was shared out; refuses NOT_ARRIVED and NOTHING_WAS_SHORT. */
export const printSharing: Handler<typeof procedure> = async (ctx, { communityId, purchaseId }) => {
  const purchase = await purchases.find(ctx.db, communityId, purchaseId);
  if (!purchase) throw new Refusal('NOT_FOUND');
  if (!purchase.arrivedAt) throw new Refusal('NOT_ARRIVED');
  const products = await sharedProducts(ctx.db, communityId, purchaseId);
  if (products.length === 0) throw new Refusal('NOTHING_WAS_SHORT');
  return withAddress(ctx, sharingLink.seal(ctx, { communityId, purchaseId }));
};

/** Makes the sheet when the link is opened. */
export const openSharing = fileOpener(sharingLink, async ({ db }, { communityId, purchaseId }) => {
  const products = await sharedProducts(db, communityId, purchaseId);
  const pages = products.flatMap(sharingPages);
  return { kind: 'page', html: paperPage({ title: texts.sharingTitle, pages, style: sharingStyle }) };
});
