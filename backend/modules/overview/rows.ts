import type { EveningRow, EveningTopic } from '@/contract/overview';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import type { Cursor } from '../../kernel/paging';
import type { DayOf } from './day-facts';
import { factsOf } from './facts';

export type FactRow = Omit<EveningRow, 'at' | 'target'> & { at: Date };

interface Asked {
  topic: EveningTopic;
  key: string;
  after: Cursor | null;
  limit: number;
}

/** The rows behind one number, oldest first, each with its room or entrance. */
export async function listRows(
  db: Database,
  day: DayOf,
  { topic, key, after, limit }: Asked,
): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    select x.id, x.at, x.name, x.quantity, x.fen, x.target_id, x.household_id,
           coalesce(h.label, e.label) as place_label
      from (select * from (${factsOf[topic](day)}) y
             where y.key = ${key}
               and (${after?.at ?? null}::timestamptz is null
                    or (date_trunc('milliseconds', y.at), y.id) > (${after?.at ?? null}, ${after?.id ?? null}::uuid))
             order by date_trunc('milliseconds', y.at), y.id limit ${limit}) x
      left join doors h on h.community_id = ${day.communityId} and h.household_id = x.household_id
      left join entrance_places e on e.community_id = ${day.communityId} and e.entrance_id = x.entrance_id
     order by date_trunc('milliseconds', x.at), x.id`.execute(db);
  return rows;
}
