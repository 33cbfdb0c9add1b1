import { inCommunity } from '../../kernel/in-community';
import { sql } from 'kysely';
import { BESIDE_ID, COMMUNITY_ID, demoId, seedBeside, seedDemo } from '../../demo';
import type { App } from '../../kernel/app-parts';
import { openWave } from '../../modules/orders/public';
import { actAs } from './demo-hands';
import { fillDoors } from './fill-doors';
import { fillNotices } from './fill-notices';
import { fillPictures } from './fill-pictures';
import { fillRound } from './fill-round';

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
  const before = { now: new Date(now.getTime() - 2 * DAY_MS), secrets: app.secrets };
  if (!(await seedDemo(app.database, before))) return;
  await seedBeside(app.database, before);
  await fillDoors(app);
  await fillPictures(app);
  await fillRound(app);
  await fillNotices(app);
  const wave = await openWave({ db: inCommunity(app.database, COMMUNITY_ID), now }, COMMUNITY_ID);
  if (!wave) return;
  const moment = new Date(wave.opensAt.getTime() - HALF_HOUR_MS);
  await orderAt(app, { moment, ...guihua });
  await orderAt(app, { moment, ...beside });
  // Nobody there has bought what was ordered the day before: its supervisor sees it first.
  await orderAt(app, { moment: new Date(moment.getTime() - DAY_MS), ...beside });
}

interface Ordering {
  communityId: string;
  moment: Date;
  /** Who types in what the households say. */
  staff: string;
  owners: readonly [person: string, home: string][];
}
const guihua = { communityId: COMMUNITY_ID, staff: 'lin', owners };
const beside = { communityId: BESIDE_ID, staff: 'yu', owners: [] };

async function orderAt(app: App, { communityId, moment, staff, owners }: Ordering): Promise<void> {
  const then: App = { ...app, clock: () => moment };
  const wave = await openWave({ db: inCommunity(app.database, communityId), now: moment }, communityId);
  if (!wave) return;
  const own = owners.map(([person, home]) => ({ person, householdId: demoId(`household ${home}`) }));
  for (const one of own) await order(then, { ...one, communityId, waveId: wave.id, index: 0 });
  const taken = own.map(({ householdId }) => householdId);
  for (const [index, householdId] of (await someHouseholds(app, communityId, taken)).entries()) {
    await order(then, { person: staff, householdId, communityId, waveId: wave.id, index });
  }
}

async function someHouseholds(app: App, communityId: string, except: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from households where community_id = ${communityId} and ended_at is null and not is_vacant and id <> all(${except}::uuid[])
     order by id`.execute(inCommunity(app.database, communityId));
  return rows.map((row) => row.id).filter((_, index) => index % EVERY_NTH_HOUSEHOLD === 0);
}

interface Ordered {
  person: string;
  communityId: string;
  householdId: string;
  waveId: string;
  index: number;
}

async function order(app: App, { person, index, ...place }: Ordered): Promise<void> {
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
  await actAs(app, person, 'orders.placeOrder', { ...place, lines });
}
