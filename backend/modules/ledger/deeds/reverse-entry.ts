import type { reverseEntry as procedure } from '@/contract/ledger-deeds';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { holdAccounts } from '../entries/accounts';
import { isWritten } from '../entries/add-deed';
import * as entries from '../entries/entries';
import { findReversible, reversalOf, reverse, subjectsOf } from './reverse';

/** Puts an entry right by its opposite, once. It happens now, also when the box was counted since. */
export const reverseEntry: Handler<typeof procedure> = async (ctx, { communityId, entryId, reason }) => {
  if (!(await entries.find(ctx.db, communityId, entryId))) throw new Refusal('NOT_FOUND');
  const said = reversalOf(ctx, communityId, { entry: { id: entryId, rows: [] }, reason });
  if (await isWritten(ctx, said, ctx.actionId)) return { entryId: ctx.actionId };
  // Held before it is looked at: who settles or reverses it at the same time waits, and finds it so.
  const rows = await entries.rowsOf(ctx.db, communityId, entryId);
  await holdAccounts(ctx.db, communityId, subjectsOf({ id: entryId, rows }));
  const entry = await findReversible(ctx, communityId, entryId);
  await reverse(ctx, communityId, { id: ctx.actionId, entry, reason });
  return { entryId: ctx.actionId };
};
