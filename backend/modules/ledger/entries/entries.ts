import type { EntryKind, MoneyCause, MoneyWay } from '@/contract/ledger';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** One deed, as it is written. */
export interface NewEntry {
  id: string;
  kind: EntryKind;
  happenedAt: Date;
  recordedAt: Date;
  recordedBy: string | null;
  contentHash: string;
  way?: MoneyWay | undefined;
  reasonSealed?: string | null | undefined;
  pictureId?: string | undefined;
  isPending?: boolean | undefined;
  orderId?: string | undefined;
  waveId?: string | undefined;
  supplierId?: string | undefined;
  advanceId?: string | undefined;
  step?: number | undefined;
  reversesId?: string | undefined;
  settlesId?: string | undefined;
  countedFen?: number | undefined;
  insteadId?: string | undefined;
}

/** Whole 分 from the credit to the debit account: who is debited owes or has more. */
export interface NewTransfer {
  debitAccount: string;
  creditAccount: string;
  amountFen: number;
  counts: boolean;
  orderId?: string | undefined;
  productId?: string | undefined;
  pieces?: number | null | undefined;
  cause?: MoneyCause | undefined;
}

/** Adds entries with their rows; a taken id or step is an error, and the call runs again and finds it. */
export async function add(
  db: Database,
  communityId: string,
  entries: readonly (NewEntry & { rows: readonly NewTransfer[] })[],
): Promise<void> {
  if (entries.length === 0) return;
  await sql`
    insert into ledger_entries (community_id, id, kind, happened_at, recorded_at, recorded_by, content_hash, way,
                                reason_sealed, picture_id, is_pending, order_id, wave_id, supplier_id, advance_id, step,
                                reverses_id, settles_id, counted_fen, instead_id)
    select ${communityId}, x.id, x.kind, x."happenedAt", x."recordedAt", x."recordedBy", x."contentHash", x.way,
           x."reasonSealed", x."pictureId", coalesce(x."isPending", false), x."orderId", x."waveId", x."supplierId",
           x."advanceId", x.step, x."reversesId", x."settlesId", x."countedFen", x."insteadId"
      from jsonb_to_recordset(${JSON.stringify(entries.map(({ rows: _, ...entry }) => entry))}::jsonb) as x (
        id uuid, kind text, "happenedAt" timestamptz, "recordedAt" timestamptz, "recordedBy" uuid,
        "contentHash" text, way text, "reasonSealed" text, "pictureId" uuid, "isPending" boolean, "orderId" uuid,
        "waveId" uuid, "supplierId" uuid, "advanceId" uuid, step integer, "reversesId" uuid, "settlesId" uuid,
        "countedFen" bigint, "insteadId" uuid)`.execute(db);
  await addRows(db, communityId, entries);
}

async function addRows(
  db: Database,
  communityId: string,
  entries: readonly (NewEntry & { rows: readonly NewTransfer[] })[],
): Promise<void> {
  const rows = entries.flatMap(({ id, happenedAt, rows: own }) =>
    own.map((row, position) => ({ entryId: id, happenedAt, position, ...row })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into ledger_transfers (community_id, entry_id, position, debit_account, credit_account, amount_fen, counts,
                                  happened_at, order_id, product_id, pieces, cause)
    select ${communityId}, x."entryId", x.position, x."debitAccount", x."creditAccount", x."amountFen", x.counts,
           x."happenedAt", x."orderId", x."productId", x.pieces, x.cause
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (
        "entryId" uuid, position integer, "debitAccount" uuid, "creditAccount" uuid,
        "amountFen" bigint, counts boolean, "happenedAt" timestamptz, "orderId" uuid, "productId" uuid, pieces integer,
        cause text)`.execute(db);
}

/** An entry that is there, as what comes after it needs to know. */
export interface FoundEntry {
  id: string;
  kind: EntryKind;
  contentHash: string;
  happenedAt: Date;
  recordedBy: string | null;
  way: MoneyWay | null;
  reasonSealed: string | null;
  isPending: boolean;
  waveId: string | null;
  supplierId: string | null;
  reversedBy: string | null;
  settledBy: string | null;
}

/** An entry of this id. */
export async function find(db: Database, communityId: string, id: string): Promise<FoundEntry | undefined> {
  const { rows } = await sql<FoundEntry>`
    select e.id, e.kind, e.content_hash, e.happened_at, e.recorded_by, e.way, e.reason_sealed, e.is_pending, e.wave_id,
           e.supplier_id,
           (select r.id from ledger_entries r where r.community_id = ${communityId} and r.reverses_id = e.id) as reversed_by,
           (select s.id from ledger_entries s where s.community_id = ${communityId} and s.settles_id = e.id) as settled_by
      from ledger_entries e where e.community_id = ${communityId} and e.id = ${id}`.execute(db);
  return rows[0];
}

/** The rows of an entry as they stand. */
export interface FoundTransfer extends NewTransfer {
  debitKind: string;
  debitSubject: string;
  creditKind: string;
  creditSubject: string;
}

/** The rows of an entry, in their order. */
export async function rowsOf(db: Database, communityId: string, entryId: string): Promise<FoundTransfer[]> {
  const { rows } = await sql<FoundTransfer>`
    select t.debit_account, t.credit_account, t.amount_fen, t.counts, t.order_id, t.product_id, t.pieces, t.cause,
           d.kind as debit_kind, d.subject_id as debit_subject, c.kind as credit_kind, c.subject_id as credit_subject
      from ledger_transfers t
      join ledger_accounts d on d.community_id = t.community_id and d.id = t.debit_account
      join ledger_accounts c on c.community_id = t.community_id and c.id = t.credit_account
     where t.community_id = ${communityId} and t.entry_id = ${entryId} order by t.position`.execute(db);
  return rows;
}
