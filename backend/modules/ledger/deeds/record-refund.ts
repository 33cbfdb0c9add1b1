import type { recordRefund as procedure } from '@/contract/ledger-deeds';
import { openOf } from '@/domain/ledger/open-amount';
import { formatMoney } from '@/domain/money';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import type { Subject } from '../entries/accounts';
import { addDeed } from '../entries/add-deed';
import { balanceOf } from '../entries/balances';
import { refuseWrongDate } from '../entries/dates';
import { refuseWrongPocket, subjectOf } from './pockets';

/** Money goes back to a household, at most what stands to its good. */
export const recordRefund: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, householdId, amountFen, way, from, paidAt, reason } = input;
  const household: Subject = { kind: 'household', id: householdId };
  const rows = [{ debit: household, credit: subjectOf(from), amountFen }];
  const deed = { communityId, kind: 'refund', happenedAt: new Date(paidAt), way, reason, rows } as const;
  const { entryId, held } = await addDeed(ctx, deed, async (accounts) => {
    await refuseWrongDate(ctx, { ...input, pockets: [from] });
    await refuseWrongPocket(ctx, communityId, { pocket: from, way, path: 'from' });
    const { creditFen } = openOf(await balanceOf(ctx.db, communityId, accounts(household)));
    if (amountFen > creditFen) throw new Refusal('REFUND_ABOVE_CREDIT', { credit: formatMoney(creditFen) });
  });
  return { entryId, ...openOf(await balanceOf(ctx.db, communityId, held(household))) };
};
