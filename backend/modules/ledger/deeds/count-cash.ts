import type { countCash as procedure } from '@/contract/ledger-deeds';
import { formatMoney } from '@/domain/money';
import type { Context } from '../../../kernel/context';
import { happenedAt } from '../../../kernel/happened-at';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdAccounts, type Subject } from '../entries/accounts';
import { addDeed, isWritten, type Deed, type DeedRow } from '../entries/add-deed';
import { balanceOf } from '../entries/balances';
import { refuseBeforeCount, refuseFuture } from '../entries/dates';
import * as entries from '../entries/entries';

const box: Subject = { kind: 'cashBox' };
const gap: Subject = { kind: 'cashDifference' };

type Input = Parameters<Handler<typeof procedure>>[1];

/**
 * What lies in the box at an hour. It is an assertion (Beancount): the difference to the book becomes a row of its own with
 * a reason, and nothing is dated before that hour any more. Refuses CASH_DIFFERS until somebody says why.
 */
export const countCash: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, countedFen, reason } = input;
  if (await isWritten(ctx, deedOf(input, []), ctx.actionId)) return repeated(ctx, communityId);
  const held = await holdAccounts(ctx.db, communityId, [box, gap]);
  refuseFuture(ctx, input.countedAt);
  await refuseBeforeCount(ctx, communityId, input.countedAt);
  const until = happenedAt(input.countedAt, ctx.now);
  const bookFen = await balanceOf(ctx.db, communityId, held(box), { until });
  const differenceFen = countedFen - bookFen;
  if (differenceFen !== 0 && !reason) {
    const facts = { book: formatMoney(bookFen), difference: formatMoney(Math.abs(differenceFen)) };
    throw new Refusal('CASH_DIFFERS', facts);
  }
  const { entryId } = await addDeed(ctx, deedOf(input, rowsOf(differenceFen)));
  return { entryId, differenceFen };
};

const rowsOf = (differenceFen: number): DeedRow[] =>
  differenceFen > 0
    ? [{ debit: box, credit: gap, amountFen: differenceFen }]
    : differenceFen < 0
      ? [{ debit: gap, credit: box, amountFen: -differenceFen }]
      : [];

const deedOf = ({ communityId, countedFen, countedAt, reason }: Input, rows: readonly DeedRow[]): Deed => ({
  communityId,
  kind: 'cashCount',
  happenedAt: new Date(countedAt),
  countedFen,
  reason,
  rows,
  alsoHeld: [box],
  content: { countedFen, countedAt, reason },
});

async function repeated(ctx: Context, communityId: string) {
  const [row] = await entries.rowsOf(ctx.db, communityId, ctx.actionId);
  const differenceFen = row ? (row.debitKind === 'cashBox' ? row.amountFen : -row.amountFen) : 0;
  return { entryId: ctx.actionId, differenceFen };
}
