import type { revokeSupplierLink as procedure } from '@/contract/supplier-links';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as purchases from './purchases';
import * as links from './supplier-links';

/** Whoever has the code sees nothing from now on; without a code nothing changes. Refuses NOT_FOUND. */
export const revokeSupplierLink: Handler<typeof procedure> = async (ctx, { communityId, purchaseId }) => {
  if (!(await purchases.hold(ctx.db, communityId, purchaseId))) throw new Refusal('NOT_FOUND');
  await links.revoke(ctx.db, communityId, purchaseId, ctx.now);
  return { purchaseId };
};
