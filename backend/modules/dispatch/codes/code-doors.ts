import type { CodeDoor } from '@/contract/codes';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';
import { topDown } from '../../../db/doors';

export type CodeDoorRow = Omit<CodeDoor, 'helperName' | 'waivedAt'> & {
  helperSealed: string | null;
  waivedAt: Date | null;
};

/** Doors of runs and requests in somebody's hands that are done by a code only; of one entrance, or one household. */
const wanting = (communityId: string) => sql`
  select 'door' as kind, f.id, f.household_id, r.volunteer_id as helper_id
    from drop_offs f join delivery_runs r on r.community_id = f.community_id and r.id = f.run_id
   where f.community_id = ${communityId} and f.needs_code and f.outcome is null and r.finished_at is null
  union all
  select 'request', q.id, q.household_id, q.taken_by from requests q
   where q.community_id = ${communityId} and q.needs_code and q.taken_at is not null
     and is_unsettled_request(q.done_at, q.failed_at, q.cancelled_at)`;

async function read(
  db: Database,
  { communityId, day }: { communityId: string; day: string },
  rest: RawBuilder<unknown>,
): Promise<CodeDoorRow[]> {
  const { rows } = await sql<CodeDoorRow>`
    select x.kind, x.id, x.household_id, h.floor, h.room_no, a.name_sealed as helper_sealed,
           (select count(*)::int from wrong_codes c where c.community_id = ${communityId}
               and c.household_id = x.household_id and c.day = ${day}::date) as wrong_tries,
           (select w.waived_at from code_waivers w where w.community_id = ${communityId}
               and x.id in (w.drop_off_id, w.request_id)) as waived_at
      from (${wanting(communityId)}) x
      join doors h on h.community_id = ${communityId} and h.household_id = x.household_id
      left join accounts a on a.id = x.helper_id
     where ${rest}`.execute(db);
  return rows;
}

/** Those of one entrance, top floor first. */
export const listAtEntrance = (
  db: Database,
  of: { communityId: string; day: string },
  entranceId: string,
): Promise<CodeDoorRow[]> =>
  read(db, of, sql`h.entrance_id = ${entranceId} order by ${topDown('h')}, x.kind, x.id limit 400`);

/** One of them, of this very household; undefined when it wants no code now. */
export async function find(
  db: Database,
  { communityId, householdId, day }: { communityId: string; householdId: string; day: string },
  { kind, id }: Pick<CodeDoor, 'kind' | 'id'>,
): Promise<CodeDoorRow | undefined> {
  const [row] = await read(
    db,
    { communityId, day },
    sql`x.household_id = ${householdId} and x.kind = ${kind} and x.id = ${id}`,
  );
  return row;
}
