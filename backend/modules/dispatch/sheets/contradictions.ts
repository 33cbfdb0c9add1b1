import type { DropOffOutcome } from '@/contract/dispatch';
import type { Contradiction } from '@/contract/paper';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Context } from '../../../kernel/context';
import { newId } from '../../../kernel/ids';
import type { Cursor } from '../../../kernel/paging';

interface NewContradiction {
  communityId: string;
  sheetCode: string;
  dropOffId: string;
  outcome: DropOffOutcome;
  note: string | undefined;
  happenedAt: string;
  at: Date;
  by: string;
}

/** Keeps what the paper says; saying it again adds nothing. */
export const keep = (db: Database, one: NewContradiction) =>
  sql`insert into contradictions (community_id, id, drop_off_id, code, outcome, note, happened_at, entered_at, entered_by)
      values (${one.communityId}, ${newId()}, ${one.dropOffId}, ${one.sheetCode}, ${one.outcome}, ${one.note ?? null},
              ${one.happenedAt}, ${one.at}, ${one.by})
      on conflict (community_id, drop_off_id, outcome) do nothing`.execute(db);

export interface ContradictionRow {
  id: string;
  dropOffId: string;
  buildingNo: string;
  entranceNo: string;
  roomNo: string;
  recorded: DropOffOutcome | null;
  outcome: DropOffOutcome;
  note: string | null;
  happenedAt: Date;
  enteredAt: Date;
  enteredBySealed: string;
  settledAt: Date | null;
  settledBySealed: string | null;
  settledNote: string | null;
}

const read = (db: Database, communityId: string, rest: ReturnType<typeof sql>) =>
  sql<ContradictionRow>`
  select c.id, c.drop_off_id, h.building_no, h.entrance_no,
         h.room_no, f.outcome as recorded, c.outcome, c.note, c.happened_at,
         c.entered_at, a.name_sealed as entered_by_sealed, c.settled_at,
         z.name_sealed as settled_by_sealed, c.settled_note
    from contradictions c
    join drop_offs f on f.community_id = c.community_id and f.id = c.drop_off_id
    join doors h on h.community_id = f.community_id and h.household_id = f.household_id
    join accounts a on a.id = c.entered_by
    left join accounts z on z.id = c.settled_by
   where c.community_id = ${communityId} and ${rest}`.execute(db);

/** All about these doors, settled or not. */
export async function listAbout(
  db: Database,
  communityId: string,
  dropOffIds: readonly string[],
): Promise<ContradictionRow[]> {
  const about = sql`c.drop_off_id = any(${dropOffIds}::uuid[]) order by c.entered_at, c.id`;
  return (await read(db, communityId, about)).rows;
}

/** What nobody has settled, oldest first. */
export async function listOpen(
  db: Database,
  communityId: string,
  after: Cursor | null,
  limit: number,
): Promise<ContradictionRow[]> {
  const open = sql`c.settled_at is null
    and (${after?.at ?? null}::timestamptz is null
         or (c.entered_at, c.id) > (${after?.at ?? null}, ${after?.id ?? null}::uuid))
    order by c.entered_at, c.id limit ${limit}`;
  return (await read(db, communityId, open)).rows;
}

/** Whether it is settled, held until the transaction ends; undefined when there is none. */
export async function hold(
  db: Database,
  communityId: string,
  id: string,
): Promise<{ isSettled: boolean } | undefined> {
  const { rows } = await sql<{ isSettled: boolean }>`
    select settled_at is not null as is_settled from contradictions
     where community_id = ${communityId} and id = ${id} for update`.execute(db);
  return rows[0];
}

interface Settlement {
  communityId: string;
  id: string;
  note: string;
  at: Date;
  by: string;
}

export const settle = (db: Database, { communityId, id, note, at, by }: Settlement) =>
  sql`update contradictions set settled_at = ${at}, settled_by = ${by}, settled_note = ${note}
       where community_id = ${communityId} and id = ${id}`.execute(db);

/** A contradiction as the client gets it. */
export function toContradiction({ secrets }: Pick<Context, 'secrets'>, row: ContradictionRow): Contradiction {
  const { enteredBySealed, settledBySealed, ...rest } = row;
  return {
    ...rest,
    happenedAt: rest.happenedAt.toISOString(),
    enteredAt: rest.enteredAt.toISOString(),
    settledAt: rest.settledAt?.toISOString() ?? null,
    enteredByName: secrets.open(enteredBySealed),
    settledByName: settledBySealed && secrets.open(settledBySealed),
  };
}
