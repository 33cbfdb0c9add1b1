import type { EveningFigure, EveningTopic } from '@/contract/overview';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import type { DayOf } from './day-facts';
import { factsOf } from './facts';

type FigureRow = Omit<EveningFigure, 'at'> & { at: Date | null };

/** The numbers of some topics of a day: how many rows, how many pieces, how much money. */
export async function countFigures(
  db: Database,
  day: DayOf,
  topics: readonly EveningTopic[],
): Promise<EveningFigure[]> {
  const counted = topics.map(
    (topic) => sql`
      select ${topic}::text as topic, x.key, min(x.label) as name, min(x.owner) as owner,
             ${topic === 'open' ? sql`min(x.at)` : sql`min(x.label_at)`} as at, count(*)::int as count,
             sum(x.quantity)::bigint as quantity, sum(x.fen)::bigint as fen
        from (${factsOf[topic](day)}) x group by x.key`,
  );
  const { rows } = await sql<FigureRow>`
    ${sql.join(counted, sql` union all `)} order by topic, at nulls first, quantity desc, key`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at?.toISOString() ?? null }));
}
