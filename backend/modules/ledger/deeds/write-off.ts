import type { settleWriteOff as settling, writeOff as procedure } from '@/contract/ledger-deeds';
import { ONE_TAP_WRITE_OFF_FEN, openOf } from '@/domain/ledger/open-amount';
import { formatMoney } from '@/domain/money';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import type { Subject } from '../entries/accounts';
import { addDeed, isWritten, type Deed } from '../entries/add-deed';
import { balanceOf } from '../entries/balances';
import * as entries from '../entries/entries';

async function refuseBeyondOpen(
  ctx: Context,
  communityId: string,
  { accountId, amountFen }: { accountId: string; amountFen: number },
): Promise<void> {
  const { openFen } = openOf(await balanceOf(ctx.db, communityId, accountId));
  if (amountFen > openFen) throw new Refusal('WRITE_OFF_TOO_MUCH', { open: formatMoney(openFen) });
}

/** Lets a household off: up to 1 yuan at once, above that it waits for a second person and does not count yet. */
export const writeOff: Handler<typeof procedure> = async (
  ctx,
  { communityId, householdId, amountFen, reason },
) => {
  const household: Subject = { kind: 'household', id: householdId };
  const isWaiting = amountFen > ONE_TAP_WRITE_OFF_FEN;
  const rows = [{ debit: { kind: 'writeOff' }, credit: household, amountFen }] as const;
  const deed: Deed = {
    communityId,
    kind: 'writeOff',
    happenedAt: ctx.now,
    reason,
    isPending: isWaiting,
    rows,
    content: { householdId, amountFen, reason },
  };
  const { entryId, held } = await addDeed(ctx, deed, (accounts) =>
    refuseBeyondOpen(ctx, communityId, { accountId: accounts(household), amountFen }),
  );
  const { openFen } = openOf(await balanceOf(ctx.db, communityId, held(household)));
  return { entryId, isWaiting, openFen };
};

/** A second person agrees, and it counts; or does not, and it never will. Once. */
export const settleWriteOff: Handler<typeof settling> = async (ctx, { communityId, entryId, isApproved }) => {
  const { asked, deed, household } = await settlementOf(ctx, communityId, { entryId, isApproved });
  if (await isWritten(ctx, deed, ctx.actionId)) return { entryId: ctx.actionId };
  if (asked.recordedBy === ctx.actor.accountId) throw new Refusal('OWN_WRITE_OFF');
  const { amountFen } = asked.row;
  return addDeed(ctx, { ...deed, alsoHeld: [household] }, async (accounts) => {
    // Looked at again with its accounts held: somebody may have settled or reversed it just now.
    const now = await entries.find(ctx.db, communityId, entryId);
    if (now?.settledBy || now?.reversedBy) throw new Refusal('WRITE_OFF_SETTLED');
    if (isApproved) await refuseBeyondOpen(ctx, communityId, { accountId: accounts(household), amountFen });
  }).then((added) => ({ entryId: added.entryId }));
};

async function settlementOf(
  ctx: Context,
  communityId: string,
  { entryId, isApproved }: { entryId: string; isApproved: boolean },
) {
  const asked = await entries.find(ctx.db, communityId, entryId);
  const [row] = await entries.rowsOf(ctx.db, communityId, entryId);
  if (!asked || !row || asked.kind !== 'writeOff' || !asked.isPending) throw new Refusal('NOT_FOUND');
  const household: Subject = { kind: 'household', id: row.creditSubject };
  const deed: Deed = {
    communityId,
    kind: isApproved ? 'writeOff' : 'writeOffDeclined',
    happenedAt: ctx.now,
    settlesId: entryId,
    rows: isApproved ? [{ debit: { kind: 'writeOff' }, credit: household, amountFen: row.amountFen }] : [],
    content: { entryId, isApproved },
  };
  return { asked: { ...asked, row }, deed, household };
}
