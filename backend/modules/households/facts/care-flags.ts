import type { CareEntry } from '@/contract/register';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

export interface CareOfHousehold {
  householdId: string;
  entries: readonly CareEntry[];
}

/** Takes away the flags of some households that are not among these. */
export const endOthers = (db: Database, communityId: string, households: readonly CareOfHousehold[]) =>
  sql`delete from care_flags c
       where c.community_id = ${communityId}
         and c.household_id = any(${households.map(({ householdId }) => householdId)}::uuid[])
         and not exists (select from jsonb_to_recordset(${flagsOf(households)}::jsonb)
                                     as x ("householdId" uuid, flag text)
                          where x."householdId" = c.household_id and x.flag = c.flag)`.execute(db);

const flagsOf = (households: readonly CareOfHousehold[]): string =>
  JSON.stringify(
    households.flatMap(({ householdId, entries }) => entries.map((entry) => ({ householdId, ...entry }))),
  );

/** Adds flags to those that households have. */
export const addAll = (
  db: Database,
  communityId: string,
  households: readonly CareOfHousehold[],
  now: Date,
) =>
  sql`insert into care_flags (community_id, household_id, flag, due_on, since)
      select ${communityId}, x."householdId", x.flag, x."dueOn", ${now}
        from jsonb_to_recordset(${flagsOf(households)}::jsonb) as x ("householdId" uuid, flag text, "dueOn" date)
      on conflict (community_id, household_id, flag) do update set due_on = excluded.due_on`.execute(db);
