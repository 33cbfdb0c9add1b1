import type {
  listCollectors as collectorsProcedure,
  listPeopleMoney as procedure,
  listSupplierMoney as suppliersProcedure,
  PersonMoney,
  SupplierMoney,
} from '@/contract/ledger-lists';
import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import type { Database } from '../../../db/database';
import type { Handler } from '../../../kernel/implement';
import * as collectors from '../deeds/collectors';
import { sumsOf } from './sums';

interface PersonRow {
  accountId: string;
  nameSealed: string;
  balanceFen: number;
}

/** Who holds money of the community, and whom it owes; people at zero are left out. */
export async function readPeople(
  { db, secrets }: Pick<Context, 'db' | 'secrets'>,
  communityId: string,
): Promise<PersonMoney[]> {
  const { rows } = await sql<PersonRow>`
    select p.id as account_id, p.name_sealed, s.balance_fen
      from (${sumsOf(communityId, 'person')}) s join accounts p on p.id = s.subject_id
     where s.balance_fen <> 0 order by s.balance_fen desc, p.id limit 1000`.execute(db);
  return rows.map(({ accountId, nameSealed, balanceFen }) => ({
    accountId,
    name: secrets.open(nameSealed),
    heldFen: Math.max(0, balanceFen),
    owedFen: Math.max(0, -balanceFen),
  }));
}

/** People with money, or who are owed some. */
export const listPeopleMoney: Handler<typeof procedure> = async (ctx, { communityId }) => ({
  rows: await readPeople(ctx, communityId),
});

/** Who may hold money of the community, by name. */
export const listCollectors: Handler<typeof collectorsProcedure> = async (ctx, { communityId }) => {
  const found = await collectors.listCollectors(ctx, communityId);
  const rows = found.map(({ accountId, nameSealed }) => ({
    accountId,
    name: ctx.secrets.open(nameSealed),
    isMe: accountId === ctx.actor.accountId,
  }));
  return { rows: rows.sort((one, other) => byName.compare(one.name, other.name)) };
};

const byName = new Intl.Collator('zh');

/** Suppliers with what they delivered, were paid and are owed. */
export async function readSuppliers(db: Database, communityId: string): Promise<SupplierMoney[]> {
  const { rows } = await sql<SupplierMoney>`
    select s.id as supplier_id, s.name, (-n.charged_fen)::bigint as billed_fen, (-n.paid_fen)::bigint as paid_fen,
           (-n.balance_fen)::bigint as owed_fen
      from (${sumsOf(communityId, 'supplier')}) n
      join suppliers s on s.community_id = ${communityId} and s.id = n.subject_id
     order by s.name, s.id limit 1000`.execute(db);
  return rows;
}

/** What each supplier is owed. */
export const listSupplierMoney: Handler<typeof suppliersProcedure> = async (ctx, { communityId }) => ({
  rows: await readSuppliers(ctx.db, communityId),
});
