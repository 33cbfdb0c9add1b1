import { holdSubjects } from './hold-subjects';
import type { FactSource, RegisterFactField } from '@/contract/register';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { newId } from '../../../kernel/ids';
import type { Cursor } from '../../../kernel/paging';
import type { Secrets } from '../../../kernel/secrets';
import type { FactOrigin } from './household-facts';
import type { RegisterContext } from '../register-context';

/** One value, or one thing that happened, as history keeps it. */
export interface NewFact {
  householdId: string;
  field: RegisterFactField;
  value: unknown;
}

/** The same under an id of its own, its value sealed. */
export interface SealedFact {
  id: string;
  householdId: string;
  field: RegisterFactField;
  sealed: string;
}

/** These stand unsealed in the tables of today; names, phones and remarks do not. */
const notSecret: ReadonlySet<RegisterFactField> = new Set([
  'residentCount',
  'isVacant',
  'floor',
  'tenure',
  'careFlags',
]);

/** Seals the values of facts: every secret one by itself, any other once for all that say the same. */
export function sealAll(secrets: Secrets, facts: readonly NewFact[]): SealedFact[] {
  const known = new Map<string, string>();
  const sealOnce = (text: string): string => {
    const sealed = known.get(text) ?? secrets.seal(text);
    known.set(text, sealed);
    return sealed;
  };
  return facts.map(({ householdId, field, value }) => {
    const text = JSON.stringify(value);
    const sealed = notSecret.has(field) ? sealOnce(text) : secrets.seal(text);
    return { id: newId(), householdId, field, sealed };
  });
}

/** Adds to the history; nothing in it is ever changed. */
export const addAll = (
  ctx: RegisterContext,
  communityId: string,
  facts: readonly NewFact[],
  origin: FactOrigin,
) => addSealed(ctx, communityId, sealAll(ctx.secrets, facts), origin);

/** The same for facts that are sealed already. As arrays: taking thousands of rows out of JSON takes the database longer. */
export async function addSealed(
  { db, now, actor }: Pick<RegisterContext, 'db' | 'now' | 'actor'>,
  communityId: string,
  facts: readonly SealedFact[],
  { source, importId }: FactOrigin,
): Promise<void> {
  const householdIds = new Set(facts.map(({ householdId }) => householdId));
  await holdSubjects(db, communityId, { householdIds, accountId: actor.accountId });
  await sql`insert into register_facts (community_id, id, household_id, field, value_sealed, source, recorded_at,
                                  recorded_by, import_id)
      select ${communityId}, x.*, ${source}, ${now}, ${actor.accountId}, ${importId ?? null}::uuid
        from unnest(${facts.map(({ id }) => id)}::uuid[], ${facts.map(({ householdId }) => householdId)}::uuid[],
                    ${facts.map(({ field }) => field)}::text[], ${facts.map(({ sealed }) => sealed)}::text[]) as x`.execute(
    db,
  );
}

/** Who said last what stands in a field. */
export interface LastFact {
  householdId: string;
  field: RegisterFactField;
  source: FactSource;
  recordedAt: Date;
  recordedBy: string;
}

/** The last fact of every field of some households, or (null) of all of the community. */
export async function listLast(
  db: Database,
  communityId: string,
  householdIds: readonly string[] | null,
): Promise<LastFact[]> {
  const { rows } = await sql<LastFact>`
    select distinct on (household_id, field) household_id, field, source,
           recorded_at, recorded_by
      from register_facts
     where community_id = ${communityId}
       and (${householdIds}::uuid[] is null or household_id = any(${householdIds}::uuid[]))
     order by household_id, field, recorded_at desc, id desc`.execute(db);
  return rows;
}

interface HistoryRow {
  id: string;
  field: RegisterFactField;
  valueSealed: string;
  source: FactSource;
  recordedAt: Date;
  nameSealed: string;
}

/** The facts of one household with who wrote them down, newest first. */
export async function listHistory(
  db: Database,
  { communityId, householdId }: { communityId: string; householdId: string },
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select f.id, f.field, f.value_sealed, f.source, f.recorded_at,
           a.name_sealed
      from register_facts f join accounts a on a.id = f.recorded_by
     where f.community_id = ${communityId} and f.household_id = ${householdId}
       and (${after?.at ?? null}::timestamptz is null
            or (f.recorded_at, f.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
     order by f.recorded_at desc, f.id desc limit ${limit}`.execute(db);
  return rows;
}

/** A fact of a field that history keeps the value of, or of a single number. */
interface FieldFact {
  householdId: string;
  field: RegisterFactField;
  valueSealed: string;
  source: FactSource;
  recordedAt: Date;
  recordedBy: string;
}

/** What was said of people, vacancy, phones and care of some households that have not ended, newest first. */
export async function listOfLiving(
  db: Database,
  communityId: string,
  householdIds: readonly string[],
): Promise<FieldFact[]> {
  const { rows } = await sql<FieldFact>`
    select f.household_id, f.field, f.value_sealed, f.source, f.recorded_at, f.recorded_by
      from register_facts f
      join households h on h.community_id = f.community_id and h.id = f.household_id and h.ended_at is null
     where f.community_id = ${communityId} and f.household_id = any(${householdIds}::uuid[])
       and f.field in ('residentCount', 'isVacant', 'phones', 'contact', 'careFlags')
     order by f.household_id, f.recorded_at desc, f.id desc`.execute(db);
  return rows;
}
