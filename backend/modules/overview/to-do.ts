import type { ToDoKind, ToDoRow } from '@/contract/to-do';
import { waitMinutes } from '@/domain/to-do';
import { beijingDay } from '@/domain/beijing-day';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import { daysAsAsked } from './day-facts';
import { openFacts } from './open-facts';

export type ToDoFact = Omit<ToDoRow, 'at' | 'target' | 'ownerName'> & {
  key: ToDoKind;
  at: Date;
  holderSealed: string | null;
  /** Of the whole kind. */
  count: number;
  urgent: number;
  pieces: number;
};

const SHOWN = 5;

const limits = sql`(values ${sql.join(
  Object.entries(waitMinutes).map(([kind, minutes]) => sql`(${sql.lit(kind)}, ${sql.lit(minutes)})`),
)}) as t(kind, minutes)`;

/** The oldest rows of each kind that waits for somebody, each with the count of its kind and who has it in hand. */
export async function listToDo(db: Database, communityId: string, now: Date): Promise<ToDoFact[]> {
  const { rows } = await sql<ToDoFact>`
    with waiting as materialized (
      select y.*, y.at <= ${now}::timestamptz - make_interval(mins => t.minutes) as is_urgent
        from (${openFacts(daysAsAsked(communityId, now, { day: beijingDay(now.toISOString()) }))}) y join ${limits} on t.kind = y.key),
    ranked as (
      select w.*, row_number() over (partition by w.key order by w.at, w.id) as place,
             count(*) over (partition by w.key)::int as count,
             (count(*) filter (where w.is_urgent) over (partition by w.key))::int as urgent,
             sum(w.quantity) over (partition by w.key)::bigint as pieces
        from waiting w)
    select x.key, x.id, x.at, x.name, x.quantity, x.fen, x.owner, x.is_urgent, x.count, x.urgent, x.pieces,
           x.target_id, x.household_id,
           coalesce(h.label, e.label) as place_label, a.name_sealed as holder_sealed
      from ranked x
      left join doors h on h.community_id = ${communityId} and h.household_id = x.household_id
      left join entrance_places e on e.community_id = ${communityId} and e.entrance_id = x.entrance_id
      left join requests r on x.key = 'requestTaken' and r.community_id = ${communityId} and r.id = x.id
      left join accounts a on a.id = r.taken_by
     where x.place <= ${SHOWN} order by x.key, x.place`.execute(db);
  return rows;
}
