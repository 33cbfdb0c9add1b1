import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';
import { phoneHash } from './phone-keys';

/** Of these households those that have the number as one of their own. */
export async function householdsWithPhone(
  { db, secrets }: Pick<Context, 'db' | 'secrets'>,
  {
    communityId,
    householdIds,
    phone,
  }: { communityId: string; householdIds: readonly string[]; phone: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct household_id as id from contacts
     where community_id = ${communityId} and household_id = any(${householdIds}::uuid[])
       and relation = 'own' and phone_hash = ${phoneHash(secrets, phone)} and ended_at is null`.execute(db);
  return rows.map(({ id }) => id);
}
