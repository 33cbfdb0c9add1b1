import type { splitAgain as againProcedure, splitShopping as procedure } from '@/contract/ledger-deeds';
import { splitFen } from '@/domain/ledger/split';
import { sql } from 'kysely';
import { climbing } from '../../../db/doors';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { newId } from '../../../kernel/ids';
import { Refusal } from '../../../kernel/refusal';
import { addDeed, isWritten, type Deed, type DeedRow } from '../entries/add-deed';
import { refuseFuture } from '../entries/dates';
import * as entries from '../entries/entries';
import { findReversible, reverse } from './reverse';
import { refuseStranger } from './pockets';

/** Those of these households that are of the community, in door order; also some that have ended. */
async function inDoorOrder(
  db: Database,
  communityId: string,
  householdIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    select d.household_id from doors d
     where d.community_id = ${communityId} and d.household_id = any(${[...householdIds]}::uuid[])
     order by ${climbing('d')}, d.household_id`.execute(db);
  if (rows.length < householdIds.length) throw new Refusal('NOT_FOUND');
  return rows.map(({ householdId }) => householdId);
}

/** Each household owes its part, and who paid is owed the whole; a part of 0 leaves no row. */
function rowsOf(accountId: string, amountFen: number, householdIds: readonly string[]): DeedRow[] {
  const parts = splitFen(amountFen, householdIds.length);
  const owed = householdIds.flatMap((id, index): DeedRow[] => {
    const part = parts[index] ?? 0;
    return part > 0
      ? [{ debit: { kind: 'household', id }, credit: { kind: 'shopping' }, amountFen: part }]
      : [];
  });
  return [...owed, { debit: { kind: 'shopping' }, credit: { kind: 'person', id: accountId }, amountFen }];
}

/** What somebody bought for several households: exact in sum, the remainder on the first in door order. */
export const splitShopping: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, accountId, amountFen, paidAt, reason } = input;
  const householdIds = await inDoorOrder(ctx.db, communityId, input.householdIds);
  const rows = rowsOf(accountId, amountFen, householdIds);
  const content = { accountId, amountFen, paidAt, reason, householdIds: [...householdIds].sort() };
  const deed = {
    communityId,
    kind: 'shopping',
    happenedAt: new Date(paidAt),
    reason,
    rows,
    content,
  } as const;
  const { entryId } = await addDeed(ctx, deed, () => {
    refuseFuture(ctx, paidAt);
    return refuseStranger(ctx, communityId, accountId);
  });
  return { entryId };
};

/**
 * The same shopping over other households: the former entry is reversed, for the reason that is given, and another stands in
 * its place, with the payer, the amount and the words of the first. Refuses REVERSED_ALREADY when somebody was faster.
 */
export const splitAgain: Handler<typeof againProcedure> = async (ctx, input) => {
  const { communityId, entryId, reason } = input;
  const former = await entries.find(ctx.db, communityId, entryId);
  const rows = await entries.rowsOf(ctx.db, communityId, entryId);
  const paid = rows.find(({ creditKind }) => creditKind === 'person');
  if (former?.kind !== 'shopping' || !paid) throw new Refusal(former ? 'NOT_REVERSIBLE' : 'NOT_FOUND');
  const bought = former.reasonSealed === null ? reason : ctx.secrets.open(former.reasonSealed);
  const paidBy = { accountId: paid.creditSubject, amountFen: paid.amountFen, bought };
  const deed = await againOf(ctx, input, paidBy);
  if (await isWritten(ctx, deed, ctx.actionId)) return { entryId: ctx.actionId };
  await reverse(ctx, communityId, {
    id: newId(),
    entry: await findReversible(ctx, communityId, entryId),
    reason,
  });
  const added = await addDeed(ctx, deed);
  return { entryId: added.entryId };
};

async function againOf(
  ctx: Context,
  { communityId, entryId, reason, ...input }: Parameters<typeof splitAgain>[1],
  { accountId, amountFen, bought }: { accountId: string; amountFen: number; bought: string },
): Promise<Deed> {
  const householdIds = await inDoorOrder(ctx.db, communityId, input.householdIds);
  return {
    communityId,
    kind: 'shopping',
    happenedAt: ctx.now,
    reason: bought,
    insteadId: entryId,
    rows: rowsOf(accountId, amountFen, householdIds),
    content: { again: entryId, reason, householdIds: [...householdIds].sort() },
  };
}
