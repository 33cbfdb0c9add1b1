import type { readSupplierLink as procedure } from '@/contract/supplier-links';
import type { Handler } from '../../kernel/implement';
import { openSupplierLink } from './open-supplier-link';
import * as confirmations from './supplier-confirmations';
import * as pages from './supplier-pages';

/** Products and quantities for whoever has the code: no person, no door, no order. */
export const readSupplierLink: Handler<typeof procedure> = async (ctx, { supplierCode }) => {
  const { link, head } = await openSupplierLink(ctx, supplierCode);
  const said = await confirmations.newest(ctx.db, link.communityId, link.purchaseId);
  return {
    communityName: head.communityName,
    supplier: head.supplier,
    arrivesAt: head.arrivesAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
    lines: await pages.linesOf(ctx.db, link),
    confirmation: said
      ? { confirmedAt: said.confirmedAt.toISOString(), arrivesAt: said.arrivesAt.toISOString() }
      : null,
  };
};
