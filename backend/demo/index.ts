import { sql } from 'kysely';
import type { DatabaseHandle } from '../db/database';
import type { Secrets } from '../kernel/secrets';
import { beginCommunity, openCommunity } from '../modules/org/public';
import { layOutCommunity } from '../modules/setup/public';
import { demoCatalogue } from './catalogue';
import { COMMUNITY_ID, demoId } from './ids';
import { demoAccountId, seedPeople } from './people';
import { demoDoors } from './register';

export { demoPeople } from './people';
export { COMMUNITY_ID, demoId } from './ids';

const basics = { communityName: '桂花苑（示例）', countyName: '示例县', teamName: '督导一组' };

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
  const above = { county: demoId('county'), team: demoId('team') };
  await handle.db.transaction().execute(async (db) => {
    await beginCommunity(db, { ...basics, id: COMMUNITY_ID, now }, above);
    await seedPeople(db, now, secrets);
    const ctx = { db, secrets, now, actor: { accountId: demoAccountId('lin') } };
    await layOutCommunity(ctx, COMMUNITY_ID, plan);
    await openCommunity(db, COMMUNITY_ID);
  });
  return true;
}
