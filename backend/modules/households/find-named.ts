import { sql } from 'kysely';
import { openName, type SpokenName } from '../../kernel/sealed-name';
import type { RegisterContext } from './register-context';

interface Where {
  communityId: string;
  /** Null: everywhere. */
  entranceIds: readonly string[] | null;
}

/** How a text is compared with names; undefined when it is none. */
function matcherOf(text: string): ((spoken: SpokenName) => boolean) | undefined {
  const asked = text.replace(/[\s·]/g, '');
  if (/^[a-z]+$/i.test(asked)) return ({ initials }) => initials.includes(asked.toUpperCase());
  if (/\p{Script=Han}/u.test(asked)) return ({ name }) => name.includes(asked);
  return undefined;
}

/**
 * The current households in which somebody is called so, by name or pinyin initials. Names lie sealed: those of the
 * place are opened one by one, some ten milliseconds for ten thousand.
 */
export async function findNamed(
  { db, secrets }: Pick<RegisterContext, 'db' | 'secrets'>,
  { communityId, entranceIds }: Where,
  text: string,
): Promise<string[]> {
  const isMeant = matcherOf(text);
  if (!isMeant) return [];
  const { rows } = await sql<{ householdId: string; nameSealed: string }>`
    select r.household_id as "householdId", r.name_sealed as "nameSealed"
      from residents r join households h on h.community_id = r.community_id and h.id = r.household_id
     where r.community_id = ${communityId} and r.ended_at is null and h.ended_at is null
       and (${entranceIds}::uuid[] is null or h.entrance_id = any(${entranceIds}::uuid[]))`.execute(db);
  const meant = rows.filter(({ nameSealed }) => isMeant(openName(secrets, nameSealed)));
  return [...new Set(meant.map(({ householdId }) => householdId))];
}
