import type { Counted } from '@/contract/inbound-batches';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { OfThing } from './batch-things';

export interface CountRow extends Counted {
  id: string;
  thingId: string;
  countedBy: string;
  nameSealed: string;
  happenedAt: Date;
}

const columns = sql`
  c.id, c.thing_id, c.good, c.damaged, c.spoiled, c.counted_by, a.name_sealed, c.happened_at
    from batch_counts c join accounts a on a.id = c.counted_by`;

/** Every count of a batch, in the order in which people counted. */
export async function listOf(
  db: Database,
  { communityId, batchId }: Omit<OfThing, 'thingId'>,
): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    select ${columns} where c.community_id = ${communityId} and c.batch_id = ${batchId}
     order by c.happened_at, c.id`.execute(db);
  return rows;
}

/** Every count of one thing. */
export async function listOfThing(
  db: Database,
  { communityId, batchId, thingId }: OfThing,
): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    select ${columns}
     where c.community_id = ${communityId} and c.batch_id = ${batchId} and c.thing_id = ${thingId}
     order by c.happened_at, c.id`.execute(db);
  return rows;
}

interface NewCount extends OfThing {
  id: string;
  counted: Counted;
  countedBy: string;
  happenedAt: Date;
  recordedAt: Date;
}

/** Writes down what one person counted; said anew it takes the place of their own count. */
export const put = (db: Database, count: NewCount) =>
  sql`insert into batch_counts (community_id, id, batch_id, thing_id, good, damaged, spoiled, counted_by,
                                happened_at, recorded_at)
      values (${count.communityId}, ${count.id}, ${count.batchId}, ${count.thingId}, ${count.counted.good},
              ${count.counted.damaged}, ${count.counted.spoiled}, ${count.countedBy}, ${count.happenedAt},
              ${count.recordedAt})
      on conflict (community_id, batch_id, thing_id, counted_by) do update
         set id = excluded.id, good = excluded.good, damaged = excluded.damaged, spoiled = excluded.spoiled,
             happened_at = excluded.happened_at, recorded_at = excluded.recorded_at`.execute(db);

/** Counts of product `p` that came with purchase `q`, also of a batch that was voided: somebody knows how many there are. */
export const countsOfProduct = sql`
  select from inbound_batches b
    join batch_things x on x.community_id = b.community_id and x.batch_id = b.id
    join batch_counts c on c.community_id = x.community_id and c.batch_id = x.batch_id and c.thing_id = x.thing_id
   where b.community_id = q.community_id and b.purchase_id = q.id and x.product_id = p.id`;
