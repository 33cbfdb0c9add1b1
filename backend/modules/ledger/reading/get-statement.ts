import type {
  getOwnPocket as ownProcedure,
  getPersonStatement as personProcedure,
  getStatement as procedure,
  getSupplierStatement as supplierProcedure,
} from '@/contract/ledger';
import { openOf } from '@/domain/ledger/open-amount';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { doorOf } from './door-of';
import { statementOf } from './statement';

interface OneText {
  text: string;
}

async function textOf(found: Promise<{ rows: OneText[] }>): Promise<string> {
  const [row] = (await found).rows;
  if (!row) throw new Refusal('NOT_FOUND');
  return row.text;
}

/** A household's own account; also of one that has moved out. */
export const getStatement: Handler<typeof procedure> = async (ctx, { householdId, ...asked }) => {
  const { communityId } = asked;
  const title = await doorOf(ctx.db, communityId, householdId);
  if (title === undefined) throw new Refusal('NOT_FOUND');
  const statement = await statementOf(ctx, asked, { kind: 'household', id: householdId });
  const waitingFen = await waitingOf(ctx.db, communityId, householdId);
  return { ...statement, title, ...openOf(statement.balanceFen), waitingFen };
};

/** Write-offs of a household that nobody has agreed to or declined yet. */
async function waitingOf(db: Database, communityId: string, householdId: string): Promise<number> {
  const { rows } = await sql<{ fen: number }>`
    select coalesce(sum(t.amount_fen), 0)::bigint as fen
      from ledger_accounts a
      join ledger_transfers t on t.community_id = a.community_id and t.credit_account = a.id and not t.counts
      join ledger_entries e on e.community_id = t.community_id and e.id = t.entry_id and e.kind = 'writeOff'
     where a.community_id = ${communityId} and a.kind = 'household' and a.subject_id = ${householdId}
       and not exists (select from ledger_entries s where s.community_id = ${communityId}
                          and e.id in (s.settles_id, s.reverses_id))`.execute(db);
  return rows[0]?.fen ?? 0;
}

async function ofPerson(
  ctx: Context,
  asked: { communityId: string; cursor?: string | undefined; limit: number },
  accountId: string,
) {
  const person = sql<OneText>`select a.name_sealed as text from accounts a where a.id = ${accountId}`;
  const title = ctx.secrets.open(await textOf(person.execute(ctx.db)));
  return { ...(await statementOf(ctx, asked, { kind: 'person', id: accountId })), title };
}

/** What a person advanced, collected and handed in. */
export const getPersonStatement: Handler<typeof personProcedure> = async (ctx, { accountId, ...asked }) => {
  const known = sql<OneText>`
    select a.id as text from ledger_accounts a
     where a.community_id = ${asked.communityId} and a.kind = 'person' and a.subject_id = ${accountId}`;
  await textOf(known.execute(ctx.db));
  return ofPerson(ctx, asked, accountId);
};

/** The same of whoever asks, and of nobody else. */
export const getOwnPocket: Handler<typeof ownProcedure> = (ctx, asked) =>
  ofPerson(ctx, asked, ctx.actor.accountId);

/** What a supplier delivered and was paid. */
export const getSupplierStatement: Handler<typeof supplierProcedure> = async (
  ctx,
  { supplierId, ...asked },
) => {
  const supplier = sql<OneText>`
    select s.name as text from suppliers s where s.community_id = ${asked.communityId} and s.id = ${supplierId}`;
  const title = await textOf(supplier.execute(ctx.db));
  return { ...(await statementOf(ctx, asked, { kind: 'supplier', id: supplierId })), title };
};
