import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { personalValues } from './personal-fields';

interface Over {
  communityId: string;
  /** What was over at this moment is forgotten. */
  before: Date;
  most: number;
}

const DAY_MS = 24 * 3600_000;

const dayBefore = (moment: Date): Date => new Date(moment.getTime() - DAY_MS);

/** Communities that were not looked through for a day. */
export async function listDue(db: Database, before: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from communities c left join former_people_forgotten f on f.community_id = c.id
     where f.until is null or f.until <= ${dayBefore(before)}
     order by f.until nulls first, c.id limit ${most}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Takes one of them; whoever comes at the same moment waits, and then finds that it was done. */
export async function takeDue(db: Database, communityId: string, before: Date): Promise<boolean> {
  const taken = await sql`
    insert into former_people_forgotten as done (community_id, until) values (${communityId}, ${before})
    on conflict (community_id) do update set until = excluded.until
     where done.until <= ${dayBefore(before)}`.execute(db);
  return taken.numAffectedRows === 1n;
}

/** There is more to forget in it: it is due again. */
export const giveBack = (db: Database, communityId: string) =>
  sql`delete from former_people_forgotten where community_id = ${communityId}`.execute(db);

/** Forgets values that another value has followed before that moment; answers how many. The newest stays, however old. */
export async function forgetOldValues(db: Database, { communityId, before, most }: Over): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from register_facts where community_id = ${communityId} and id in (
      select id from (
        select id, lag(recorded_at) over (partition by household_id, field order by recorded_at desc, id desc) as next_at
          from register_facts where community_id = ${communityId} and field = any(${personalValues}::text[])) as facts
       where next_at <= ${before} limit ${most})`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

/** Households of which somebody, or a number, was taken off before that moment. */
export async function listLeft(db: Database, { communityId, before, most }: Over): Promise<string[]> {
  const { rows } = await sql<{ householdId: string }>`
    select household_id from residents where community_id = ${communityId} and ended_at <= ${before}
    union select household_id from contacts where community_id = ${communityId} and ended_at <= ${before}
    limit ${most}`.execute(db);
  return rows.map(({ householdId }) => householdId);
}

interface Sealed {
  householdId: string;
  sealed: string;
}

/** Names of who lives there and numbers by which they are reached now. */
export async function listPresent(
  db: Database,
  communityId: string,
  householdIds: readonly string[],
): Promise<{ names: Sealed[]; phones: Sealed[] }> {
  const their = sql`community_id = ${communityId} and household_id = any(${householdIds}::uuid[]) and ended_at is null`;
  const names = await sql<Sealed>`
    select household_id, name_sealed as sealed from residents where ${their}`.execute(db);
  const phones = await sql<Sealed>`
    select household_id, phone_sealed as sealed from contacts where ${their}`.execute(db);
  return { names: names.rows, phones: phones.rows };
}

/** What the history of some households says of single people and numbers, up to that moment. */
export async function listMentions(
  db: Database,
  communityId: string,
  { householdIds, before }: { householdIds: readonly string[]; before: Date },
): Promise<(Sealed & { id: string; field: 'resident' | 'contact' })[]> {
  const { rows } = await sql<Sealed & { id: string; field: 'resident' | 'contact' }>`
    select id, household_id, field, value_sealed as sealed from register_facts
     where community_id = ${communityId} and household_id = any(${householdIds}::uuid[])
       and field in ('resident', 'contact') and recorded_at <= ${before}`.execute(db);
  return rows;
}

/** Deletes who and what was taken off some households before that moment, and what their history says of it. */
export async function forgetLeft(
  db: Database,
  communityId: string,
  {
    householdIds,
    mentions,
    before,
  }: { householdIds: readonly string[]; mentions: readonly string[]; before: Date },
): Promise<void> {
  const left = sql`community_id = ${communityId} and household_id = any(${householdIds}::uuid[]) and ended_at <= ${before}`;
  await sql`delete from register_facts where community_id = ${communityId} and id = any(${mentions}::uuid[])`.execute(
    db,
  );
  await sql`delete from residents where ${left}`.execute(db);
  await sql`delete from contacts where ${left}`.execute(db);
}
