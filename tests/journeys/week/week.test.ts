import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { runJobs } from '../../../backend/jobs';
import { reconcile } from '../../../backend/reconcile';
import { actionId, givenApp } from '../../support/app';
import { givenDatabase } from '../../support/database';
import { communityId } from '../../support/demo';
import type { Home } from '../../support/given';
import { aFewAtOnce } from './at-once';
import { askAndHelp } from './asking';
import { buyWave } from './buying';
import { seededChance } from './chance';
import { deliverAll, ordinaryDoor } from './delivering';
import { disputeSome } from './disputing';
import { orderInWave, type Ordered } from './ordering';

const database = await givenDatabase('demo');
const app = givenApp(database, { now: '2026-11-23T00:10:00.000Z' });
const chance = seededChance(3);
const ordersAWave = 300;
const halfDayMs = 120_000;

const { rows: lived } = await sql<{ id: string }>`
  select id from households where not is_vacant order by id`.execute(database.db);
const homes: Home[] = lived.map(({ id }) => ({ communityId, householdId: id }));

/** The seven days in Beijing: orders come in until the cut-off, then the goods go out. */
const halfDays = Array.from({ length: 7 }, (_, day) => [
  { name: `day ${day + 1}, noon`, from: momentOf(day, '00:10'), cutOff: momentOf(day, '04:00') },
  { name: `day ${day + 1}, evening`, from: momentOf(day, '07:10'), cutOff: momentOf(day, '10:00') },
]).flat();

function momentOf(day: number, time: string): string {
  return new Date(Date.parse(`2026-11-23T${time}:00.000Z`) + day * 24 * 3600_000).toISOString();
}

/** A fifth of the households look at what came: most say that it is there, some that it is not as it should be. */
async function receive(orders: Ordered['orders']): Promise<number> {
  const seen = await aFewAtOnce(chance.some(orders, 60), (order) => app.as('lin').orders.getOrder(order));
  const delivered = seen.filter(({ state }) => state === 'delivered');
  await aFewAtOnce(delivered, ({ id, householdId }) =>
    app.as('lin').dispatch.acknowledge({ communityId, householdId, orderId: id, actionId: actionId() }),
  );
  return disputeSome(app, chance, delivered);
}

async function liveHalfDay({ from, cutOff }: (typeof halfDays)[number]) {
  app.clock.set(from);
  const ordered = await orderInWave({ app, chance, homes: chance.some(homes, ordersAWave) });
  await askAndHelp(app, chance, homes);
  app.clock.set(cutOff);
  await runJobs(app.app, app.clock.now);
  const [first] = ordered.orders;
  if (!first) throw new Error('nobody ordered');
  await buyWave(app, chance, first.waveId);
  await deliverAll(app, chance, ordinaryDoor);
  app.clock.pass(61_000);
  const disputed = await receive(ordered.orders);
  await runJobs(app.app, app.clock.now);
  return { ...ordered, disputed };
}

/** Counts as the database does by itself in life, where it knows how large its tables have grown. */
async function recount() {
  await sql`analyze`.execute(database.db);
  return reconcile(database.db);
}

/** Pieces of all orders by where they are, in the products' measures. */
async function piecesNow() {
  const { rows } = await sql<Record<'ordered' | 'ended' | 'inHand' | 'delivered', number>>`
    select sum(ordered)::int as ordered, sum(cancelled + short + damaged + refused + delivered)::int as ended,
           sum(wanted + placed + received + sorted + on_run)::int as in_hand, sum(delivered)::int as delivered
      from order_lines`.execute(database.db);
  const [row] = rows;
  if (!row) throw new Error('no lines');
  return row;
}

describe.sequential('a week with two waves a day, 300 orders in each', () => {
  it.each(halfDays)(
    '$name: every piece is accounted for',
    async (halfDay) => {
      const { orders, ...seldom } = await liveHalfDay(halfDay);
      expect(orders).toHaveLength(ordersAWave);
      expect(Object.values(seldom).every((count) => count > 0)).toBe(true);
      expect(await recount()).toEqual([]);
    },
    halfDayMs,
  );

  it(
    'after a last round in which everybody is at home nothing is left in hand, and everybody has been told',
    async () => {
      await deliverAll(app, chance, () => 'handedOver');
      app.clock.pass(61_000);
      await runJobs(app.app, app.clock.now);
      const pieces = await piecesNow();
      expect(pieces).toMatchObject({ inHand: 0, ended: pieces.ordered });
      expect(pieces.delivered).toBeGreaterThan(pieces.ordered / 2);
      const { rows: untold } = await sql`select topic from outbox where done_at is null`.execute(database.db);
      expect(untold).toEqual([]);
      expect(await recount()).toEqual([]);
    },
    halfDayMs,
  );
});
