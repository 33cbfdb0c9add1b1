import { sql } from 'kysely';
import { COMMUNITY_ID, demoId, seedDemo } from '../../demo';
import type { App } from '../../kernel/app-parts';
import { openWave } from '../../modules/orders/public';
import { actAs } from './demo-hands';
import { fillDoors } from './fill-doors';
import { fillPictures } from './fill-pictures';

const DAY_MS = 24 * 3_600_000;
const HALF_HOUR_MS = 1_800_000;
/** Demo people who have ordered for their own homes; the others of the wave were typed in by staff. */
const owners: readonly [person: string, home: string][] = [
  ['peng', '10-1-401'],
  ['ma', '10-2-603'],
  ['song', '1-1-103'],
];
const EVERY_NTH_HOUSEHOLD = 9;

/**
 * Makes the demo community on a new database, with a wave that has just closed, so that staff have something to buy at
 * once. The orders are real: placed through the kernel, half an hour before that cut-off. Does nothing the second time.
 */
export async function fillDemo(app: App): Promise<void> {
  const now = app.clock();
  const seeded = await seedDemo(app.database, {
    now: new Date(now.getTime() - 2 * DAY_MS),
    secrets: app.secrets,
  });
  if (!seeded) return;
  await fillDoors(app);
  await fillPictures(app);
  const wave = await openWave(app.database.db, COMMUNITY_ID, now);
  if (wave) await orderBefore(app, new Date(wave.opensAt.getTime() - HALF_HOUR_MS));
}

async function orderBefore(app: App, moment: Date): Promise<void> {
  const then: App = { ...app, clock: () => moment };
  const wave = await openWave(app.database.db, COMMUNITY_ID, moment);
  if (!wave) return;
  for (const [person, home] of owners) await order(then, person, demoId(`household ${home}`), wave.id, 0);
  const taken = owners.map(([, home]) => demoId(`household ${home}`));
  for (const [index, householdId] of (await someHouseholds(app, taken)).entries()) {
    await order(then, 'lin', householdId, wave.id, index);
  }
}

async function someHouseholds(app: App, except: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from households where community_id = ${COMMUNITY_ID} and ended_at is null and not is_vacant and id <> all(${except}::uuid[])
     order by id`.execute(app.database.db);
  return rows.map((row) => row.id).filter((_, index) => index % EVERY_NTH_HOUSEHOLD === 0);
}

async function order(
  app: App,
  person: string,
  householdId: string,
  waveId: string,
  index: number,
): Promise<void> {
  const names = [
    '保供蔬菜包 10斤',
    '鸡蛋 30枚',
    '大米 10kg',
    '苹果 5斤',
    '抽纸 10包',
    '纯牛奶 12盒',
    '土豆 5斤',
  ];
  const chosen = names.filter((_, at) => (index + at) % 3 === 0);
  const lines = chosen.map((name, at) => ({
    productId: demoId(`product ${name}`),
    quantity: 1 + ((index + at) % 2),
  }));
  await actAs(app, person, 'orders.placeOrder', { communityId: COMMUNITY_ID, householdId, waveId, lines });
}
