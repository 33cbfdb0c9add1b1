import type { StatementItem, StatementLine } from '@/contract/ledger';
import { mayReverse } from '@/domain/ledger/ledger-words';
import type { Context } from '../../../kernel/context';
import { pageOf, readCursor } from '../../../kernel/paging';
import type { Subject } from '../entries/accounts';
import { balanceOf } from '../entries/balances';
import { findAccount } from './find-account';
import * as lines from './statement-lines';

const MOST_ITEMS = 200;

/** What reading takes: also a link that somebody opens. */
export type Reading = Pick<Context, 'db' | 'secrets'>;

interface Asked {
  communityId: string;
  cursor?: string | undefined;
  limit: number;
}

/** A page of the statement of one account; empty where it has none yet. */
export async function statementOf(ctx: Reading, { communityId, cursor, limit }: Asked, subject: Subject) {
  const accountId = await findAccount(ctx.db, communityId, subject);
  if (!accountId) return { rows: [], next: null, balanceFen: 0 };
  const found = await lines.listLines(ctx.db, { communityId, accountId }, readCursor(cursor), limit + 1);
  const page = pageOf(found, limit, ({ happenedAt, entryId }) => ({ at: happenedAt, id: entryId }));
  const ids = page.rows.map(({ entryId }) => entryId);
  const entries = new Map((await lines.listEntries(ctx.db, communityId, ids)).map((one) => [one.id, one]));
  const sides = groupByEntry(await lines.listSides(ctx.db, communityId, ids));
  const rows = page.rows.flatMap((row) => {
    const entry = entries.get(row.entryId);
    return entry ? [toLine(ctx, row, entry, ofAccount(sides.get(row.entryId) ?? [], accountId))] : [];
  });
  return { ...page, rows, balanceFen: await balanceOf(ctx.db, communityId, accountId) };
}

function groupByEntry(rows: readonly lines.SideRow[]): Map<string, lines.SideRow[]> {
  const groups = new Map<string, lines.SideRow[]>();
  for (const row of rows) groups.set(row.entryId, [...(groups.get(row.entryId) ?? []), row]);
  return groups;
}

/** The rows of an entry, and by what sign each is on this account; 0 where it is between two others. */
interface OwnRows {
  all: readonly lines.SideRow[];
  signOf: (row: lines.SideRow) => number;
}

const ofAccount = (all: readonly lines.SideRow[], accountId: string): OwnRows => ({
  all,
  signOf: ({ debitAccount, creditAccount }) =>
    debitAccount === accountId ? 1 : creditAccount === accountId ? -1 : 0,
});

const toLine = (ctx: Reading, row: lines.LineRow, entry: lines.EntryRow, own: OwnRows): StatementLine => ({
  entryId: row.entryId,
  kind: entry.kind,
  happenedAt: row.happenedAt.toISOString(),
  recordedAt: entry.recordedAt.toISOString(),
  byName: entry.recordedBySealed && ctx.secrets.open(entry.recordedBySealed),
  amountFen: row.amountFen,
  balanceFen: row.balanceFen,
  way: entry.way,
  otherSide: otherSideOf(ctx, own),
  reason: reasonOf(ctx, entry),
  pictureId: entry.pictureId,
  orderId: entry.orderId,
  waveClosesAt: entry.waveClosesAt?.toISOString() ?? null,
  items: itemsOf(own),
  reversesId: entry.reversesId,
  reversedAt: entry.reversedAt?.toISOString() ?? null,
  mayReverse: mayReverse(entry.kind) && entry.reversedAt === null,
});

/** A write-off that was agreed to bears the reason of who asked for it. */
function reasonOf(ctx: Reading, { reasonSealed, settlesReasonSealed }: lines.EntryRow): string | null {
  const sealed = reasonSealed ?? settlesReasonSealed;
  return sealed && ctx.secrets.open(sealed);
}

const itemsOf = ({ all, signOf }: OwnRows): StatementItem[] =>
  all
    .flatMap((row): StatementItem[] =>
      row.product !== null && row.measure !== null && row.cause !== null && signOf(row) !== 0
        ? [
            {
              product: row.product,
              measure: row.measure,
              pieces: row.pieces,
              cause: row.cause,
              amountFen: signOf(row) * row.amountFen,
            },
          ]
        : [],
    )
    .slice(0, MOST_ITEMS);

interface Side {
  kind: string;
  label: string | null;
  sealed: string | null;
}

const debit = (row: lines.SideRow): Side => ({
  kind: row.debitKind,
  label: row.debitLabel,
  sealed: row.debitSealed,
});
const credit = (row: lines.SideRow): Side => ({
  kind: row.creditKind,
  label: row.creditLabel,
  sealed: row.creditSealed,
});

/** Who stands against this account: through what was bought for it, whoever bought. Of several households how many. */
function otherSideOf(ctx: Reading, { all, signOf }: OwnRows): string | null {
  const own = all.filter((row) => signOf(row) !== 0);
  const others = own.map((row) => (signOf(row) > 0 ? credit(row) : debit(row)));
  const beyond = others.some(({ kind }) => kind === 'shopping')
    ? all.filter((row) => signOf(row) === 0).flatMap((row) => [debit(row), credit(row)])
    : [];
  const payer = beyond.find(({ kind }) => kind === 'person');
  if (payer) return wordsOf(ctx, payer);
  const [first, ...rest] = [...others, ...beyond].filter(({ kind }) => kind !== 'shopping');
  if (!first) return null;
  const households = [first, ...rest].filter(({ kind }) => kind === 'household').length;
  if (first.kind === 'household' && households > 1) return `${households} 户`;
  return wordsOf(ctx, first);
}

function wordsOf(ctx: Reading, { kind, label, sealed }: Side): string | null {
  if (kind === 'cashBox') return '收款箱';
  if (sealed) return ctx.secrets.open(sealed);
  return label;
}
