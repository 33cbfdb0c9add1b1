import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { phoneHash } from './phone-keys';

/** Every household of the community that has the number as one of its own. */
export async function householdsWithPhone(
  { db, secrets }: Pick<Context, 'db' | 'secrets'>,
  { communityId, phone }: { communityId: string; phone: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct c.household_id as id from contacts c
      join households h on h.community_id = c.community_id and h.id = c.household_id and h.ended_at is null
     where c.community_id = ${communityId} and c.relation = 'own' and c.ended_at is null
       and c.phone_hash = ${phoneHash(secrets, phone)}`.execute(db);
  return rows.map(({ id }) => id);
}
