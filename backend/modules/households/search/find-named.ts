import { sql } from 'kysely';
import type { SpokenName } from '../../../kernel/sealed-name';
import type { RegisterContext } from '../register-context';
import { openedNames } from './opened-names';

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
 * place are opened and looked through here.
 */
export async function findNamed(
  { db, secrets }: Pick<RegisterContext, 'db' | 'secrets'>,
  { communityId, entranceIds }: Where,
  text: string,
): Promise<string[]> {
  const isMeant = matcherOf(text);
  if (!isMeant) return [];
  const { rows } = await sql<{ householdId: string; nameSealed: string }>`
    select r.household_id, r.name_sealed
      from residents r join households h on h.community_id = r.community_id and h.id = r.household_id
     where r.community_id = ${communityId} and r.ended_at is null and h.ended_at is null
       and (${entranceIds}::uuid[] is null or h.entrance_id = any(${entranceIds}::uuid[]))`.execute(db);
  const names = openedNames(
    secrets,
    rows.map(({ nameSealed }) => nameSealed),
  );
  const meant = rows.filter((_, at) => names[at] && isMeant(names[at]));
  return [...new Set(meant.map(({ householdId }) => householdId))];
}
