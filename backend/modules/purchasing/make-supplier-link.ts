import type { makeSupplierLink as procedure } from '@/contract/supplier-links';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { newInvitationCode } from '../org/public';
import { holdAwaited } from './hold-awaited';
import { supplierCodeHash } from './open-supplier-link';
import * as links from './supplier-links';

/** Three days, or until the goods have come (decision 0047). */
const GOOD_MS = 3 * 24 * 3600_000;

const page = 'packages/open/supply/index';

/** Ends the former code and makes a new one; it is told once and kept as a keyed hash. Refuses ALREADY_ARRIVED. */
export const makeSupplierLink: Handler<typeof procedure> = async (ctx, { communityId, purchaseId }) => {
  await holdAwaited(ctx, communityId, purchaseId);
  await links.revoke(ctx.db, communityId, purchaseId, ctx.now);
  const code = newInvitationCode();
  const expiresAt = new Date(ctx.now.getTime() + GOOD_MS);
  await links.add(ctx.db, {
    id: newId(),
    communityId,
    purchaseId,
    codeHash: supplierCodeHash(ctx.secrets, code),
    by: ctx.actor.accountId,
    at: ctx.now,
    expiresAt,
  });
  // Behind the #, so that no server on the way is told the code.
  const address =
    ctx.webAddress === null ? null : `${ctx.webAddress}/#/${page}?code=${code.replaceAll('-', '')}`;
  return { code, address, expiresAt: expiresAt.toISOString() };
};
