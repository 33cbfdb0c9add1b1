import { sql } from 'kysely';
import { followGoods } from '../../backend/jobs/follow-goods';
import { everywhere } from '../../backend/kernel/in-community';
import { demoId } from '../../backend/demo';
import type { Place } from '../places';
import { actionId, type Api, type TestApp } from './app';

/** The minute in which a door may be taken back is over, and the ledger has followed. */
export async function givenFollowed({ app, clock }: TestApp, ms = 61_000): Promise<void> {
  clock.pass(ms);
  await followGoods(app, clock.now);
}

/** What stands on the accounts of a kind, in 分, by their subject; those at zero are left out. */
export async function balancesOf({ app }: TestApp, kind: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ subjectId: string; fen: number }>`
    select a.subject_id, sum(case when t.debit_account = a.id then t.amount_fen else -t.amount_fen end)::bigint as fen
      from ledger_accounts a
      join ledger_transfers t on t.community_id = a.community_id and a.id in (t.debit_account, t.credit_account) and t.counts
     where a.kind = ${kind} group by a.subject_id
    having sum(case when t.debit_account = a.id then t.amount_fen else -t.amount_fen end) <> 0
     order by a.subject_id`.execute(everywhere(app.database));
  return Object.fromEntries(rows.map(({ subjectId, fen }) => [subjectId, fen]));
}

/** How many rows the ledger has. */
export async function countRows({ app }: TestApp): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select count(*)::int as rows from ledger_transfers`.execute(everywhere(app.database));
  return rows[0]?.rows ?? 0;
}

/** A payment to staff, shopping, an advance and a write-off that waits: of one place. */
export async function givenLedger({ as, clock }: TestApp, at: Place, waveId: string) {
  const { ledger } = as(at.staff);
  const { communityId, householdId, supplierId } = at;
  const accountId = demoId(`account ${at.staff}`);
  const paidAt = clock.now.toISOString();
  const here = { communityId, householdId };
  const bought = { communityId, accountId, householdIds: [householdId], amountFen: 5_000, paidAt };
  const shopping = await ledger.splitShopping({ ...bought, reason: '盐和米', actionId: actionId() });
  const off = { ...here, amountFen: 500, reason: '送来时撒了' };
  const writeOff = await ledger.writeOff({ ...off, actionId: actionId() });
  const paid = { ...here, amountFen: 1_000, way: 'cash' as const, paidAt };
  const to = { kind: 'person' as const, accountId };
  const payment = await ledger.recordPayment({ ...paid, to, actionId: actionId() });
  const beforehand = { communityId, accountId, waveId, supplierId, way: 'transfer' as const, paidAt };
  const otherThan = await listAdvanceIds(as(at.staff), communityId);
  const advance = await ledger.recordAdvance({
    ...beforehand,
    amountFen: 10_000,
    otherThan,
    actionId: actionId(),
  });
  return {
    shoppingId: shopping.entryId,
    writeOffId: writeOff.entryId,
    paymentId: payment.entryId,
    advanceId: advance.entryId,
  };
}

const listAdvanceIds = async ({ ledger }: Api, communityId: string): Promise<string[]> =>
  (await ledger.listAdvances({ communityId })).rows.map(({ entryId }) => entryId);
