import type { EntryKind, MoneyCause, MoneyWay } from '@/contract/ledger';
import { contentOf } from '@/domain/ledger/content';
import type { Context } from '../../../kernel/context';
import { Refusal } from '../../../kernel/refusal';
import { holdAccounts, keyOf, type HeldAccounts, type Subject } from './accounts';
import * as entries from './entries';

/** One row of a deed: whole 分, from the credit to the debit account. `counts` false: nothing changes pockets yet. */
export interface DeedRow {
  debit: Subject;
  credit: Subject;
  amountFen: number;
  counts?: boolean | undefined;
  orderId?: string | undefined;
  productId?: string | undefined;
  pieces?: number | null | undefined;
  cause?: MoneyCause | undefined;
}

/** Something that somebody notes about money. Its id is the deed's for ever. */
export interface Deed {
  communityId: string;
  kind: EntryKind;
  happenedAt: Date;
  rows: readonly DeedRow[];
  /** Who else's account is looked at before it is written. */
  alsoHeld?: readonly Subject[];
  way?: MoneyWay | undefined;
  reason?: string | undefined;
  pictureId?: string | undefined;
  isPending?: boolean;
  waveId?: string | undefined;
  supplierId?: string | undefined;
  advanceId?: string | undefined;
  reversesId?: string | undefined;
  settlesId?: string | undefined;
  countedFen?: number | undefined;
  /** Shopping that was shared out otherwise before. */
  insteadId?: string | undefined;
  /** What is hashed instead of all of this, where rows follow from what stands in the database. */
  content?: unknown;
}

type Writing = Pick<Context, 'db' | 'secrets' | 'now'>;

/** The keyed hash of what a deed says. */
export function hashOf(ctx: Writing, { kind, content, ...deed }: Deed): string {
  const rows = deed.rows.map(({ debit, credit, ...row }) => ({
    ...row,
    debit: keyOf(debit),
    credit: keyOf(credit),
  }));
  const said = content ?? { ...deed, happenedAt: deed.happenedAt.toISOString(), alsoHeld: undefined, rows };
  return ctx.secrets.lookUpHash('ledger entry', contentOf({ kind, said }));
}

/** Whether this very deed is written already. Refuses ENTRY_DIFFERS when its id stands for something else. */
export async function isWritten(ctx: Writing, deed: Deed, id: string): Promise<boolean> {
  const former = await entries.find(ctx.db, deed.communityId, id);
  if (!former) return false;
  if (former.contentHash !== hashOf(ctx, deed)) throw new Refusal('ENTRY_DIFFERS');
  return true;
}

const subjectsOf = ({ rows, alsoHeld = [] }: Deed): Subject[] => [
  ...rows.flatMap(({ debit, credit }) => [debit, credit]),
  ...alsoHeld,
];

/**
 * Writes a deed once: what came before under its id is left as it is, whenever it comes again. Its accounts are held
 * before `check` looks at them. Refuses ENTRY_DIFFERS.
 */
export async function addDeed(
  ctx: Context,
  deed: Deed,
  check: (held: HeldAccounts) => Promise<void> = () => Promise.resolve(),
): Promise<{ entryId: string; held: HeldAccounts }> {
  const id = ctx.actionId;
  const isKnown = await isWritten(ctx, deed, id);
  const held = await holdAccounts(ctx.db, deed.communityId, subjectsOf(deed));
  if (isKnown) return { entryId: id, held };
  await check(held);
  await write(ctx, deed, held);
  return { entryId: id, held };
}

/** What of a deed is written as it is; its words are sealed. */
export const factsOf = (deed: Deed) => ({
  kind: deed.kind,
  happenedAt: deed.happenedAt,
  way: deed.way,
  pictureId: deed.pictureId,
  waveId: deed.waveId,
  supplierId: deed.supplierId,
  advanceId: deed.advanceId,
  reversesId: deed.reversesId,
  settlesId: deed.settlesId,
  countedFen: deed.countedFen,
  insteadId: deed.insteadId,
});

async function write(ctx: Context, deed: Deed, held: HeldAccounts): Promise<void> {
  const { rows, reason, isPending = false } = deed;
  const written = {
    ...factsOf(deed),
    // What a fast clock says is later than now has happened now.
    happenedAt: deed.happenedAt > ctx.now ? ctx.now : deed.happenedAt,
    isPending,
    id: ctx.actionId,
    recordedAt: ctx.now,
    recordedBy: ctx.actor.accountId,
    contentHash: hashOf(ctx, deed),
    reasonSealed: reason === undefined ? null : ctx.secrets.seal(reason),
    rows: rows.map(({ debit, credit, counts = !isPending, ...row }) => ({
      ...row,
      counts,
      debitAccount: held(debit),
      creditAccount: held(credit),
    })),
  };
  await entries.add(ctx.db, deed.communityId, [written]);
}
