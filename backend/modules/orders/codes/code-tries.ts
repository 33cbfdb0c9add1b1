import type { CodePurpose } from '@/domain/household-codes';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface OfDay {
  communityId: string;
  householdId: string;
  day: string;
}

/** Until the transaction ends another try of the household on that day waits: none is counted beside another. */
export const holdTries = (db: Database, { communityId, householdId, day }: OfDay) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`code:${communityId}:${householdId}:${day}`}, 0))`.execute(
    db,
  );

/** How many wrong codes were typed for a household on a day, whatever for. */
export async function countWrong(db: Database, { communityId, householdId, day }: OfDay): Promise<number> {
  const { rows } = await sql<{ tries: number }>`
    select count(*)::int as tries from wrong_codes
     where community_id = ${communityId} and household_id = ${householdId} and day = ${day}::date`.execute(
    db,
  );
  return rows[0]?.tries ?? 0;
}

interface WrongCode extends OfDay {
  id: string;
  purpose: CodePurpose;
  at: Date;
  by: string;
}

/** The same code that a phone sends again counts once (wrongCodeId). */
export const addWrong = (db: Database, one: WrongCode) =>
  sql`insert into wrong_codes (community_id, id, household_id, purpose, day, tried_at, tried_by)
      values (${one.communityId}, ${one.id}, ${one.householdId}, ${one.purpose}, ${one.day}::date, ${one.at}, ${one.by})
      on conflict do nothing`.execute(db);
