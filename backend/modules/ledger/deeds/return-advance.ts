import type { returnAdvance as procedure } from '@/contract/ledger-deeds';
import { formatMoney } from '@/domain/money';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import type { Subject } from '../entries/accounts';
import { addDeed } from '../entries/add-deed';
import { refuseFuture } from '../entries/dates';
import { findAdvance } from '../following/advances';

/**
 * A supplier has given somebody back what they had advanced for goods that did not come: between the two of them, so that
 * nothing of the community's money moves; the advance is closed by so much.
 */
export const returnAdvance: Handler<typeof procedure> = async (
  ctx,
  { communityId, entryId, amountFen, paidAt },
) => {
  const advance = await findAdvance(ctx.db, communityId, entryId);
  if (!advance) throw new Refusal('NOT_FOUND');
  const supplier: Subject = { kind: 'supplier', id: advance.supplierId };
  const row = {
    debit: { kind: 'person', id: advance.accountId },
    credit: supplier,
    amountFen,
    counts: false,
  } as const;
  const deed = {
    kind: 'advanceReturn',
    happenedAt: new Date(paidAt),
    advanceId: entryId,
    rows: [row],
  } as const;
  const added = await addDeed(ctx, { communityId, ...deed }, async () => {
    refuseFuture(ctx, paidAt);
    const now = await findAdvance(ctx.db, communityId, entryId);
    const left = (now?.voidedFen ?? 0) - (now?.returnedFen ?? 0);
    if (amountFen > left) throw new Refusal('RETURNS_TOO_MUCH', { left: formatMoney(Math.max(0, left)) });
  });
  return { entryId: added.entryId };
};
