import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';

/** Things of these households are brought to their doors from now on, whatever their buildings do, until staff say otherwise. */
export async function bringToDoors(
  { db, now, actor }: Pick<Context, 'db' | 'now' | 'actor'>,
  communityId: string,
  householdIds: readonly string[],
): Promise<void> {
  await sql`insert into door_deliveries (community_id, household_id, set_at, set_by)
    select ${communityId}, x, ${now}, ${actor.accountId} from unnest(${householdIds}::uuid[]) as x
    on conflict do nothing`.execute(db);
}
