import { sql } from 'kysely';
import { v7 } from 'uuid';
import { COMMUNITY_ID } from '../backend/demo';
import { demoAccountId } from '../backend/demo/people';
import type { BenchDatabase } from './bench-database';
import { benchLines, BENCH_NOW, type OrderSlots } from './order-fixture';

/** Doors of one run: what a volunteer carries to three entrances. */
export const DOORS = 70;

export interface BenchRun {
  runId: string;
  dropOffIds: readonly string[];
}

/** A run on its way with 70 doors, each with an order of five lines, in a wave of its own. */
export async function givenRunOnTheWay(
  database: BenchDatabase,
  slots: OrderSlots,
  runNo: number,
): Promise<BenchRun> {
  const runId = v7();
  const waveId = slots.waveIds[slots.waveIds.length - runNo];
  const doors = slots.householdIds
    .slice(0, DOORS)
    .map((householdId) => ({ id: v7(), orderId: v7(), householdId }));
  for (const step of stepsOf(runId, runNo, waveId ?? '', JSON.stringify(doors)))
    await step.execute(database.db);
  return { runId, dropOffIds: doors.map(({ id }) => id) };
}

const by = () => demoAccountId('wang');
const given = (doors: string) => sql`jsonb_to_recordset(${doors}::jsonb)
  as x (id uuid, "orderId" uuid, "householdId" uuid)`;
const products = () => sql`(select * from products where community_id = ${COMMUNITY_ID}
  and id = any(${benchLines.map(({ productId }) => productId)}::uuid[])) p`;

const stepsOf = (runId: string, runNo: number, waveId: string, doors: string) => [
  sql`insert into delivery_runs (community_id, id, run_no, made_on, created_at, created_by, volunteer_id, accepted_at, departed_at)
      values (${COMMUNITY_ID}, ${runId}, ${1000 + runNo}, '2026-11-22', ${BENCH_NOW}, ${by()}, ${by()}, ${BENCH_NOW}, ${BENCH_NOW})`,
  sql`insert into orders (community_id, id, wave_id, household_id, placed_by, on_behalf, placed_at, updated_at)
      select ${COMMUNITY_ID}, x."orderId", ${waveId}, x."householdId", ${by()}, true, ${BENCH_NOW}, ${BENCH_NOW} from ${given(doors)}`,
  sql`insert into order_lines (community_id, order_id, product_id, supplier_id, price_fen, ordered, on_run)
      select ${COMMUNITY_ID}, x."orderId", p.id, p.supplier_id, p.price_fen, 1, 1 from ${given(doors)}, ${products()}`,
  sql`insert into drop_offs (community_id, id, run_id, household_id)
      select ${COMMUNITY_ID}, x.id, ${runId}, x."householdId" from ${given(doors)}`,
  sql`insert into drop_off_lines (community_id, drop_off_id, order_id, product_id, quantity)
      select ${COMMUNITY_ID}, x.id, x."orderId", p.id, 1 from ${given(doors)}, ${products()}`,
  sql`analyze`,
];
