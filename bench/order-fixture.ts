import { sql } from 'kysely';
import { v7 } from 'uuid';
import type { BenchDatabase } from './bench-database';
import { COMMUNITY_ID, demoId } from '../backend/demo';

const WAVES = 900;
/** Inside the noon wave of the demo day; the extra waves below are open at the same moment. */
export const BENCH_NOW = new Date('2026-11-22T01:30:00.000Z');

/** Pairs of household and wave that nobody has ordered for yet; each place-order takes the next. */
export interface OrderSlots {
  next(): { householdId: string; waveId: string };
  waveIds: readonly string[];
  householdIds: readonly string[];
}

/** What every order of the bench asks for: five lines, one of them with a stock cap too high to end. */
export const benchLines = ['保供蔬菜包 10斤', '土豆 5斤', '面粉 5kg', '食用盐 400g', '抽纸 10包'].map(
  (name) => ({
    productId: demoId(`product ${name}`),
    quantity: 1,
  }),
);

/** Stock caps are lifted: a bench that sells out measures refusals. */
export const liftCaps = ({ db }: BenchDatabase) =>
  sql`update products set stock_per_wave = 1000000 where stock_per_wave is not null`.execute(db);

/**
 * One household has one order a wave, so a long bench needs many waves that are open at once: they close a
 * millisecond apart.
 */
export async function makeSlots(database: BenchDatabase): Promise<OrderSlots> {
  const closesAt = await afterThoseThere(database);
  const waves = Array.from({ length: WAVES }, (_, index) => ({
    id: v7(),
    closesAt: new Date(closesAt + index),
  }));
  await sql`
    insert into waves (community_id, id, kind, opens_at, closes_at, deliver_by)
    select ${COMMUNITY_ID}, x.id, 'noon', '2026-11-22T00:00:00Z', x."closesAt", '2026-11-22T10:00:00Z'
      from jsonb_to_recordset(${JSON.stringify(waves)}::jsonb) as x (id uuid, "closesAt" timestamptz)`.execute(
    database.db,
  );
  await liftCaps(database);
  const { rows } = await sql<{ id: string }>`select id from households order by id`.execute(database.db);
  return slotsOf(
    waves.map((wave) => wave.id),
    rows.map((row) => row.id),
  );
}

/** Another bench may have made its waves in the same hour. */
async function afterThoseThere({ db }: BenchDatabase): Promise<number> {
  const first = new Date('2026-11-22T05:00:00.000Z');
  const { rows } = await sql<{ last: Date | null }>`
    select max(closes_at) as last from waves
     where community_id = ${COMMUNITY_ID} and closes_at >= ${first} and closes_at < ${first}::timestamptz + interval '1 hour'`.execute(
    db,
  );
  return (rows[0]?.last ?? first).getTime() + 1;
}

function slotsOf(waveIds: readonly string[], householdIds: readonly string[]): OrderSlots {
  let taken = 0;
  return {
    waveIds,
    householdIds,
    next() {
      const householdId = householdIds[taken % householdIds.length];
      const waveId = waveIds[Math.floor(taken / householdIds.length)];
      if (!householdId || !waveId) throw new Error('the bench has used up its waves');
      taken += 1;
      return { householdId, waveId };
    },
  };
}
