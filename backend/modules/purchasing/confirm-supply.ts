import type { confirmSupply as procedure } from '@/contract/supplier-links';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { refuseArrivalInPast } from './change-arrival';
import { openSupplierLink } from './open-supplier-link';
import * as confirmations from './supplier-confirmations';
import * as pages from './supplier-pages';

/**
 * What a supplier says it will bring: every product of the purchase once, also more or less than was ordered. Staff see
 * it beside the order; nothing else changes.
 */
export const confirmSupply: Handler<typeof procedure> = async (ctx, { supplierCode, arrivesAt, lines }) => {
  const { link } = await openSupplierLink(ctx, supplierCode);
  refuseArrivalInPast(arrivesAt, ctx.now);
  const ordered = await pages.linesOf(ctx.db, link);
  const said = new Set(lines.map(({ productId }) => productId));
  const isWhole = lines.length === ordered.length && ordered.every(({ productId }) => said.has(productId));
  if (!isWhole) throw new Refusal('WRONG_PRODUCTS');
  const { communityId, purchaseId, id: linkId } = link;
  const one = { communityId, purchaseId, linkId, arrivesAt, lines };
  await confirmations.add(ctx.db, { ...one, id: ctx.actionId, at: ctx.now });
  return { confirmedAt: ctx.now.toISOString() };
};
