import { sql } from 'kysely';
import type { Database } from '../../db/database';
import { newId } from '../../kernel/ids';

/** A number of a household's own. */
export interface OwnNumber {
  householdId: string;
  phoneSealed: string;
  phoneHash: string;
  lastFourHash: string;
  position: number;
}

/** Makes the own numbers of some households exactly these; what is no longer among them has ended. */
export async function setOwn(
  db: Database,
  communityId: string,
  { householdIds, numbers }: { householdIds: readonly string[]; numbers: readonly OwnNumber[] },
  now: Date,
): Promise<void> {
  const given = JSON.stringify(numbers.map((one) => ({ ...one, id: newId() })));
  await sql`
    update contacts c set ended_at = ${now}
     where c.community_id = ${communityId} and c.household_id = any(${householdIds}::uuid[])
       and c.relation = 'own' and c.ended_at is null
       and not exists (select from jsonb_to_recordset(${given}::jsonb) as x ("householdId" uuid, "phoneHash" text)
                        where x."householdId" = c.household_id and x."phoneHash" = c.phone_hash)`.execute(db);
  await sql`
    insert into contacts (community_id, id, household_id, relation, phone_sealed, phone_hash, last_four_hash, position,
                          added_at)
    select ${communityId}, x.id, x."householdId", 'own', x."phoneSealed", x."phoneHash", x."lastFourHash", x.position,
           ${now}
      from jsonb_to_recordset(${given}::jsonb)
           as x (id uuid, "householdId" uuid, "phoneSealed" text, "phoneHash" text, "lastFourHash" text,
                 position integer)
    on conflict (community_id, household_id, phone_hash) where ended_at is null
       do update set relation = 'own', position = excluded.position`.execute(db);
}
