import { mayReverse } from '@/domain/ledger/ledger-words';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import type { Subject } from '../entries/accounts';
import { factsOf, hashOf, type Deed } from '../entries/add-deed';
import * as entries from '../entries/entries';

/** An entry with its rows, which may be put right by its opposite. */
export interface Reversible {
  id: string;
  rows: readonly entries.FoundTransfer[];
}

/** Refuses NOT_FOUND, NOT_REVERSIBLE for what follows from goods or is settled, and REVERSED_ALREADY. */
export async function findReversible(
  ctx: Context,
  communityId: string,
  entryId: string,
): Promise<Reversible> {
  const found = await entries.find(ctx.db, communityId, entryId);
  if (!found) throw new Refusal('NOT_FOUND');
  if (!mayReverse(found.kind) || found.settledBy) throw new Refusal('NOT_REVERSIBLE');
  if (found.reversedBy) throw new Refusal('REVERSED_ALREADY');
  return { id: found.id, rows: await entries.rowsOf(ctx.db, communityId, entryId) };
}

/** The accounts of an entry's rows. */
export const subjectsOf = ({ rows }: Reversible): Subject[] =>
  rows.flatMap(({ debitKind, debitSubject, creditKind, creditSubject }) => [
    toSubject(debitKind, debitSubject),
    toSubject(creditKind, creditSubject),
  ]);

// Kinds are those of the table's check.
const toSubject = (kind: string, id: string): Subject => ({ kind, id }) as Subject;

/** What a reversal says: the same rows the other way round, and no more or less pending than they were. */
export const reversalOf = (
  ctx: Context,
  communityId: string,
  { entry, reason }: { entry: Reversible; reason: string },
): Deed => ({
  communityId,
  kind: 'reversal',
  happenedAt: ctx.now,
  reversesId: entry.id,
  reason,
  rows: [],
  content: { reverses: entry.id, reason },
});

/** Writes it; the unique key lets one through, and the other finds it there. Nothing of the entry itself is touched. */
export async function reverse(
  ctx: Context,
  communityId: string,
  { id, entry, reason }: { id: string; entry: Reversible; reason: string },
): Promise<void> {
  const deed = reversalOf(ctx, communityId, { entry, reason });
  const rows = entry.rows.map((row) => ({
    debitAccount: row.creditAccount,
    creditAccount: row.debitAccount,
    amountFen: row.amountFen,
    counts: row.counts,
    orderId: row.orderId ?? undefined,
    productId: row.productId ?? undefined,
  }));
  const by = { recordedAt: ctx.now, recordedBy: ctx.actor.accountId, reasonSealed: ctx.secrets.seal(reason) };
  await entries.add(ctx.db, communityId, [
    { ...factsOf(deed), ...by, id, contentHash: hashOf(ctx, deed), rows },
  ]);
}
