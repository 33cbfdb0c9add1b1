import { sql } from 'kysely';
import type { Secrets } from '../../kernel/secrets';
import type { DatabaseHandle } from '../database';
import { seedCatalogue } from './catalogue';
import { seedCommunity } from './community';
import { seedPeople } from './people';
import { seedRegister } from './register';

export { demoPeople } from './people';
export { COMMUNITY_ID, demoId } from './ids';

/**
 * Fills a migrated database with the demo community: 桂花苑（示例）, 10 buildings, 13 entrances, 664 households with
 * their people, a dozen products and people for every role. All of it is invented. Does nothing when there is a community already;
 * answers whether it did.
 */
export async function seedDemo(
  handle: DatabaseHandle,
  { now, secrets }: { now: Date; secrets: Secrets },
): Promise<boolean> {
  const { rows } = await sql`select 1 from communities limit 1`.execute(handle.db);
  if (rows.length > 0) return false;
  await handle.db.transaction().execute(async (db) => {
    await seedCommunity(db, now);
    await seedCatalogue(db);
    await seedPeople(db, now, secrets);
    await seedRegister(db, now, secrets);
  });
  return true;
}
