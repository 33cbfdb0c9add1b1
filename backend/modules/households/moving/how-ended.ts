import type { HouseholdEvent } from '@/domain/register/register-words';
import { eventNames } from '@/domain/register/register-words';
import { sql } from 'kysely';
import * as z from 'zod';
import type { Database } from '../../../db/database';
import type { Secrets } from '../../../kernel/secrets';

interface Word {
  householdId: string;
  valueSealed: string;
}

/** A household that has ended: taken in by another of its dwelling (null where none says so), or gone. */
export interface HouseholdEnd {
  householdId: string;
  how: 'merged' | 'movedOut';
  intoId: string | null;
}

const keys = Object.keys(eventNames) as [HouseholdEvent, ...HouseholdEvent[]]; // of the very object above
const Value = z.object({ event: z.enum(keys) });
const eventOf = (secrets: Secrets, { valueSealed }: Word): HouseholdEvent =>
  Value.parse(JSON.parse(secrets.open(valueSealed))).event;

/** How households that have ended did, by the last word of their history, which is sealed. */
export async function howEnded(
  { db, secrets }: { db: Database; secrets: Secrets },
  communityId: string,
  householdIds: readonly string[],
): Promise<HouseholdEnd[]> {
  const last = await listLastWords(db, communityId, householdIds);
  const merged = new Set(
    last.filter((word) => eventOf(secrets, word) === 'mergedInto').map(({ householdId }) => householdId),
  );
  const beside = merged.size > 0 ? await listWordsBeside(db, communityId, [...merged]) : [];
  const takers = beside.filter((word) => eventOf(secrets, word) === 'tookIn');
  const intoOf = new Map(takers.map(({ endedId, householdId }) => [endedId, householdId]));
  return householdIds.map((householdId) => ({
    householdId,
    how: merged.has(householdId) ? 'merged' : 'movedOut',
    intoId: intoOf.get(householdId) ?? null,
  }));
}

async function listLastWords(db: Database, communityId: string, ids: readonly string[]): Promise<Word[]> {
  const { rows } = await sql<Word>`
    select distinct on (f.household_id) f.household_id, f.value_sealed from register_facts f
     where f.community_id = ${communityId} and f.household_id = any(${ids}::uuid[]) and f.field = 'household'
     order by f.household_id, f.recorded_at desc, f.id desc`.execute(db);
  return rows;
}

/** What was said of the others of the dwelling in the deed by which a household ended. */
async function listWordsBeside(
  db: Database,
  communityId: string,
  endedIds: readonly string[],
): Promise<(Word & { endedId: string })[]> {
  const { rows } = await sql<Word & { endedId: string }>`
    select e.id as ended_id, t.id as household_id, f.value_sealed
      from households e
      join households t on t.community_id = e.community_id and t.dwelling_id = e.dwelling_id and t.id <> e.id
      join register_facts f on f.community_id = t.community_id and f.household_id = t.id and f.field = 'household'
       and f.recorded_at = e.ended_at
     where e.community_id = ${communityId} and e.id = any(${endedIds}::uuid[])`.execute(db);
  return rows;
}
