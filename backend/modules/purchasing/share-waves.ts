import { sql } from 'kysely';
import type { Database } from '../../db/database';

/**
 * Whose orders a wave's shares are made of, as rows (wave_id, supplier_id): its own, of every supplier (null); and of one
 * supplier those of an earlier wave that was extended into its purchase, or waits for the next one while it has none.
 */
export const wavesOfShares = (communityId: string, waveId: string) => sql`
  select ${waveId}::uuid as wave_id, null::uuid as supplier_id
  union all
  select d.wave_id, d.supplier_id
    from share_decisions d
    join waves e on e.community_id = d.community_id and e.id = d.wave_id
    join waves w on w.community_id = d.community_id and w.id = ${waveId}
    left join purchases q on q.community_id = d.community_id and q.wave_id = w.id and q.supplier_id = d.supplier_id
   where d.community_id = ${communityId} and d.kind = 'extend' and d.dropped_at is null and e.closes_at < w.closes_at
     and (d.placed_with = q.id or (d.placed_with is null and q.id is null))`;

interface Share {
  communityId: string;
  waveId: string;
  supplierId: string;
}

/** Earlier waves whose share of the supplier waits for this one's. */
export async function waitingFor(
  db: Database,
  { communityId, waveId, supplierId }: Share,
): Promise<string[]> {
  const { rows } = await sql<{ waveId: string }>`
    select d.wave_id
      from share_decisions d
      join waves e on e.community_id = d.community_id and e.id = d.wave_id
      join waves w on w.community_id = d.community_id and w.id = ${waveId}
     where d.community_id = ${communityId} and d.supplier_id = ${supplierId} and d.kind = 'extend'
       and d.placed_with is null and d.dropped_at is null and e.closes_at < w.closes_at`.execute(db);
  return rows.map((row) => row.waveId);
}
