import { inCommunity } from '../kernel/in-community';
import { sql } from 'kysely';
import type { DatabaseHandle } from '../db/database';
import type { Secrets } from '../kernel/secrets';
import { beginCommunity, openCommunity } from '../modules/org/public';
import { layOutCommunity } from '../modules/setup/public';
import { demoCatalogue } from './catalogue';
import { BESIDE_ID, COMMUNITY_ID, demoId } from './ids';
import { demoAccountId, seedPeople, staffBeside } from './people';
import { demoDoors } from './register';

export { demoPeople } from './people';
export { BESIDE_ID, COMMUNITY_ID, demoId } from './ids';

const above = { countyName: '示例县', teamName: '督导一组' };
const basics = { ...above, communityName: '桂花苑（示例）' };
const besideBasics = { ...above, communityName: '梧桐里（示例）' };

const plan = {
  // From the numbers that demos may show.
  servicePhone: '19900000110',
  waveTimes: [
    { kind: 'noon', cutOff: '12:00', deliverBy: '18:00', deliverDay: 0 },
    { kind: 'evening', cutOff: '18:00', deliverBy: '12:00', deliverDay: 1 },
  ],
  doors: demoDoors,
  catalogue: demoCatalogue,
} as const;

/**
 * Fills a migrated database with the demo community, by the steps in which any community is set up (decision 0016):
 * 桂花苑（示例）, 10 buildings, 13 entrances, 664 households with their people, a dozen products and people for every
 * role. All of it is invented. Does nothing when there is a community already; answers whether it did.
 */
export async function seedDemo(
  handle: DatabaseHandle,
  { now, secrets }: { now: Date; secrets: Secrets },
): Promise<boolean> {
  const { rows } = await sql`select 1 from communities limit 1`.execute(handle.db);
  if (rows.length > 0) return false;
  const ids = { county: demoId('county'), team: demoId('team') };
  await inCommunity(handle, COMMUNITY_ID)
    .transaction()
    .execute(async (db) => {
      await beginCommunity(db, { ...basics, id: COMMUNITY_ID, now }, ids);
      await seedPeople(db, now, secrets);
      const ctx = { db, secrets, now, actor: { accountId: demoAccountId('lin') } };
      await layOutCommunity(ctx, COMMUNITY_ID, plan);
      await openCommunity(db, COMMUNITY_ID);
    });
  return true;
}

const BUILDINGS_BESIDE = ['1', '2', '3'];

/** Three buildings in which nobody is known by name. */
const doorsBeside = demoDoors
  .filter(({ buildingNo }) => BUILDINGS_BESIDE.includes(buildingNo))
  .map(({ ids: _others, facts: { residentCount, isVacant }, ...door }) => ({
    ...door,
    facts: { residentCount, isVacant },
  }));

/** A second community of the team of 桂花苑, so that its supervisor has something to compare: 梧桐里（示例）. */
export async function seedBeside(
  handle: DatabaseHandle,
  { now, secrets }: { now: Date; secrets: Secrets },
): Promise<void> {
  await inCommunity(handle, BESIDE_ID)
    .transaction()
    .execute(async (db) => {
      await beginCommunity(db, { ...besideBasics, id: BESIDE_ID, now });
      await seedPeople(db, now, secrets, [staffBeside]);
      const ctx = { db, secrets, now, actor: { accountId: demoAccountId(staffBeside.key) } };
      await layOutCommunity(ctx, BESIDE_ID, { ...plan, servicePhone: '19900000120', doors: doorsBeside });
      await openCommunity(db, BESIDE_ID);
    });
}
