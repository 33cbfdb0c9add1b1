import type { recordPayment as procedure } from '@/contract/ledger-deeds';
import { openOf } from '@/domain/ledger/open-amount';
import { formatMoney } from '@/domain/money';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { isPictureOf } from '../../orders/public';
import type { Subject } from '../entries/accounts';
import { addDeed, type Deed } from '../entries/add-deed';
import { balanceOf } from '../entries/balances';
import { refuseWrongDate } from '../entries/dates';
import { isStaffThere } from './is-staff-there';
import { refuseSecondTime } from './looks-paid-twice';
import { refuseWrongPocket, subjectOf } from './pockets';

type Input = Parameters<Handler<typeof procedure>>[1];

/** A household has paid, to the cash box or to a person. What it is asked about is looked at with its account held. */
export const recordPayment: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, householdId } = input;
  const household: Subject = { kind: 'household', id: householdId };
  const { entryId, held } = await addDeed(ctx, deedOf(input, household), async (accounts) => {
    await refuseWrongDate(ctx, { ...input, pockets: [input.to] });
    await refuseForeign(ctx, input);
    await refuseSecondTime(ctx, { ...input, accountId: accounts(household), side: 'credit' });
    await refuseBeyondOpen(ctx, input, accounts(household));
  });
  return { entryId, ...openOf(await balanceOf(ctx.db, communityId, held(household))) };
};

const deedOf = ({ communityId, amountFen, way, to, paidAt, pictureId }: Input, household: Subject): Deed => ({
  communityId,
  kind: 'payment',
  happenedAt: new Date(paidAt),
  way,
  pictureId,
  rows: [{ debit: subjectOf(to), credit: household, amountFen }],
});

async function refuseForeign(ctx: Context, input: Input): Promise<void> {
  const { communityId, householdId, to, way, pictureId } = input;
  // A captain says only what came to their own hands.
  const isOwn = to.kind === 'person' && to.accountId === ctx.actor.accountId;
  if (!isOwn && !(await isStaffThere(ctx, { communityId, householdId })))
    throw new Refusal('ONLY_TO_YOURSELF');
  await refuseWrongPocket(ctx, communityId, { pocket: to, way, path: 'to' });
  if (pictureId && !(await isPictureOf(ctx.db, { communityId, householdId }, pictureId))) {
    throw new Refusal('PICTURE_OF_OTHER_HOUSEHOLD');
  }
}

async function refuseBeyondOpen(
  ctx: Context,
  { communityId, amountFen, keepsRest }: Input,
  accountId: string,
): Promise<void> {
  if (keepsRest) return;
  const { openFen } = openOf(await balanceOf(ctx.db, communityId, accountId));
  if (amountFen > openFen) throw new Refusal('PAYS_TOO_MUCH', { open: formatMoney(openFen) });
}
