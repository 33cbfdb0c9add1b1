import type { Told } from '@/domain/suspension-telling';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

/** Two standstills at one moment tell one after the other: the second reads what the first has told. */
export const hold = (db: Database, communityId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`told:${communityId}`}, 0))`.execute(db);

/** What each of these households was told last. */
export async function listOf(
  db: Database,
  communityId: string,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, Told>> {
  const { rows } = await sql<Told & { householdId: string }>`
    select t.household_id, t.told_at, t.expected_at, t.times from suspension_told t
     where t.community_id = ${communityId} and t.household_id = any(${[...householdIds]}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map(({ householdId, ...told }) => [householdId, told]));
}

export interface NewTold extends Told {
  householdId: string;
}

/** Notes what households are told now. */
export const note = (db: Database, communityId: string, told: readonly NewTold[]) =>
  sql`insert into suspension_told (community_id, household_id, told_at, expected_at, times)
      select ${communityId}, x."householdId", x."toldAt", x."expectedAt", x.times
        from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
             as x ("householdId" uuid, "toldAt" timestamptz, "expectedAt" timestamptz, times smallint)
      on conflict (community_id, household_id) do update
         set told_at = excluded.told_at, expected_at = excluded.expected_at, times = excluded.times`.execute(
    db,
  );
