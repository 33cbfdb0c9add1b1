import { sql } from 'kysely';
import type { Database } from '../db/database';
import type { Actor } from './actor';
import { covers } from './covers';
import type { AnyPath } from './places';

/**
 * Whether a volunteer stands at this door now: on a run under way, with a request of the household in hand, or in a round
 * for which its entrance was given to them.
 */
export async function isHelperAtDoor(
  db: Database,
  { actor, now }: { actor: Actor; now: Date },
  path: AnyPath,
): Promise<boolean> {
  if (!actor.roles.some((held) => held.role === 'volunteer' && covers(held, path))) return false;
  const { rows } = await sql<{ isThere: boolean }>`
    select is_helper_at_door(${path.communityId}, ${path.householdId}, ${actor.accountId})
           or has_entrance_now(${path.communityId}, ${path.householdId}, ${actor.accountId}, ${now}) as is_there`.execute(
    db,
  );
  return rows[0]?.isThere ?? false;
}
