import type { ListedRight, ListedState } from '@/contract/second-lists';
import { sql } from 'kysely';
import * as z from 'zod';
import type { Database } from '../../../db/database';
import type { Secrets } from '../../../kernel/secrets';
import type { Compared, OurHousehold, TheirHousehold } from './compare-lists';

interface ListAt {
  communityId: string;
  listId: string;
}

/** What their list writes of a household. */
const Written = z.object({ place: z.string(), name: z.string().nullable() });
type Written = z.infer<typeof Written>;

const ROWS_IN_A_TEXT = 500;

/** Seals compared households as `addAll` takes them: some hundred in one text of JSON. */
export function sealListRows(
  secrets: Secrets,
  compared: readonly Compared<OurHousehold, TheirHousehold & Written>[],
): string[] {
  const texts: string[] = [];
  for (let from = 0; from < compared.length; from += ROWS_IN_A_TEXT) {
    const slice = compared.slice(from, from + ROWS_IN_A_TEXT).map(({ state, ours, theirs }, at) => ({
      rowNo: from + at + 1,
      state,
      householdId: ours?.householdId ?? null,
      written: theirs && secrets.seal(JSON.stringify({ place: theirs.place, name: theirs.name })),
      ourPeople: ours && (ours.isVacant ? 0 : ours.people),
      theirPeople: theirs?.people ?? null,
    }));
    texts.push(JSON.stringify(slice));
  }
  return texts;
}

export const openWritten = (secrets: Secrets, sealed: string): Written =>
  Written.parse(JSON.parse(secrets.open(sealed)));

/** Keeps the rows of a list, sealed. */
export async function addAll(db: Database, { communityId, listId }: ListAt, texts: readonly string[]) {
  for (const rows of texts)
    await sql`
      insert into second_list_rows (community_id, list_id, row_no, state, household_id, written_sealed, our_people,
                                    their_people)
      select ${communityId}, ${listId}, x."rowNo", x.state, x."householdId", x.written, x."ourPeople", x."theirPeople"
        from jsonb_to_recordset(${rows}::jsonb)
             as x ("rowNo" integer, state text, "householdId" uuid, written text, "ourPeople" integer,
                   "theirPeople" integer)`.execute(db);
}

export interface ListRow {
  rowNo: number;
  state: ListedState;
  householdId: string | null;
  doorLabel: string | null;
  nameSealed: string | null;
  writtenSealed: string | null;
  ourPeople: number | null;
  theirPeople: number | null;
  presentPeople: number | null;
  settledAs: ListedRight | null;
  settledAt: Date | null;
  byNameSealed: string | null;
  noteSealed: string | null;
}

/** Rows of a list from one on: the differences that wait, or those of one state. */
export async function list(
  db: Database,
  { communityId, listId }: ListAt,
  { show, after, limit }: { show: ListedState | 'waiting'; after: number; limit: number },
): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`
    select r.row_no, r.state, r.household_id, d.label as door_label,
           (select p.name_sealed from residents p
             where p.community_id = ${communityId} and p.household_id = r.household_id
               and p.relation = 'householder' and p.ended_at is null) as name_sealed,
           r.written_sealed, r.our_people, r.their_people,
           case when d.ended_at is null then ${presentPeople} end as present_people,
           r.settled_as, r.settled_at, a.name_sealed as by_name_sealed, r.note_sealed
      from second_list_rows r
      left join doors d on d.community_id = r.community_id and d.household_id = r.household_id
      left join accounts a on a.id = r.settled_by
     where r.community_id = ${communityId} and r.list_id = ${listId} and r.row_no > ${after}
       and case ${show}::text when 'waiting' then r.state <> 'agrees' and r.settled_as is null
                              else r.state = ${show} end
     order by r.row_no limit ${limit + 1}`.execute(db);
  return rows;
}

/** 人 of a household (`d`) by the register now. */
const presentPeople = sql`case when d.is_vacant then 0 else d.resident_count end`;

/** A difference that nobody else settles until the transaction ends; undefined where there is none of this number. */
export async function hold(
  db: Database,
  { communityId, listId }: ListAt,
  rowNo: number,
): Promise<Pick<ListRow, 'state' | 'householdId' | 'theirPeople' | 'settledAs'> | undefined> {
  const { rows } = await sql<Pick<ListRow, 'state' | 'householdId' | 'theirPeople' | 'settledAs'>>`
    select r.state, r.household_id, r.their_people, r.settled_as
      from second_list_rows r
     where r.community_id = ${communityId} and r.list_id = ${listId} and r.row_no = ${rowNo}
       and r.state <> 'agrees' for update`.execute(db);
  return rows[0];
}

/** Settles a held difference. */
export const settle = (
  db: Database,
  { communityId, listId }: ListAt,
  rowNo: number,
  how: { right: ListedRight; by: string; at: Date; noteSealed: string | null },
) =>
  sql`update second_list_rows
         set settled_as = ${how.right}, settled_by = ${how.by}, settled_at = ${how.at}, note_sealed = ${how.noteSealed}
       where community_id = ${communityId} and list_id = ${listId} and row_no = ${rowNo}`.execute(db);
