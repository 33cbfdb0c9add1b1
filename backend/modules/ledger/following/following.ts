import { contentOf } from '@/domain/ledger/content';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import { holdAccounts, keyOf } from '../entries/accounts';
import type { Deed } from '../entries/add-deed';
import * as entries from '../entries/entries';

/** What a job that follows goods may reach. */
export type Following = Pick<Context, 'db' | 'secrets' | 'now'>;

/** What is looked through: since when things have changed, up to when they count, and from when there is a ledger. */
export interface Window {
  since: Date;
  until: Date;
  beginsAt: Date;
}

/** An entry that follows from goods, or from what somebody has said elsewhere: then its id is that deed's. */
export interface Followed extends Omit<Deed, 'communityId' | 'reason' | 'content' | 'alsoHeld'> {
  id?: string;
  orderId?: string;
  step?: number;
  /** Null: nobody but the rule. */
  recordedBy?: string | null;
}

/** Writes a slice of entries; all accounts of the slice are held in order first. */
export async function follow(
  ctx: Following,
  communityId: string,
  followed: readonly Followed[],
): Promise<void> {
  if (followed.length === 0) return;
  const subjects = followed.flatMap(({ rows }) => rows.flatMap(({ debit, credit }) => [debit, credit]));
  const held = await holdAccounts(ctx.db, communityId, subjects);
  await entries.add(
    ctx.db,
    communityId,
    followed.map(({ id = newId(), rows, recordedBy = null, ...entry }) => ({
      ...entry,
      id,
      recordedAt: ctx.now,
      recordedBy,
      contentHash: hashOf(ctx, rows),
      rows: rows.map(({ debit, credit, counts = true, ...row }) => ({
        ...row,
        counts,
        debitAccount: held(debit),
        creditAccount: held(credit),
      })),
    })),
  );
}

const hashOf = (ctx: Following, rows: Followed['rows']): string =>
  ctx.secrets.lookUpHash(
    'ledger entry',
    contentOf(rows.map((row) => ({ ...row, debit: keyOf(row.debit), credit: keyOf(row.credit) }))),
  );
