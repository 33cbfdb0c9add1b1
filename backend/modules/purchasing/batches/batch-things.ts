import type { Counted, CountState } from '@/contract/inbound-batches';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';

interface OfBatch {
  communityId: string;
  batchId: string;
}
export interface OfThing extends OfBatch {
  thingId: string;
}

interface NewThing {
  id: string;
  name: string;
  measure: string;
  perHousehold: number;
}

/** The products of a purchase, each a thing under its own id. */
export const addProducts = (db: Database, { communityId, batchId }: OfBatch, purchaseId: string) =>
  sql`insert into batch_things (community_id, batch_id, thing_id, product_id, position, name, measure)
      select ${communityId}, ${batchId}, p.id, p.id,
             (row_number() over (order by p.position, p.id))::smallint, p.name, p.measure
        from purchase_lines x join products p on p.community_id = x.community_id and p.id = x.product_id
       where x.community_id = ${communityId} and x.purchase_id = ${purchaseId}`.execute(db);

/** Free goods: they have a name, and are no products. */
export const addFree = (db: Database, { communityId, batchId }: OfBatch, things: readonly NewThing[]) =>
  sql`insert into batch_things (community_id, batch_id, thing_id, position, name, measure, per_household)
      select ${communityId}, ${batchId}, x.id, x.position, x.name, x.measure, x."perHousehold"
        from jsonb_to_recordset(${JSON.stringify(things.map((thing, at) => ({ ...thing, position: at + 1 })))}::jsonb)
             as x (id uuid, position smallint, name text, measure text, "perHousehold" integer)`.execute(db);

export interface ThingRow {
  thingId: string;
  name: string;
  measure: string;
  perHousehold: number | null;
  settledGood: number | null;
  settledDamaged: number | null;
  settledSpoiled: number | null;
  settledAt: Date | null;
  settledByNameSealed: string | null;
  settleReason: string | null;
}

/** The things of a batch in the order of the shelves. */
export async function listOf(db: Database, { communityId, batchId }: OfBatch): Promise<ThingRow[]> {
  const { rows } = await sql<ThingRow>`
    select x.thing_id, x.name, x.measure, x.per_household, x.settled_good, x.settled_damaged, x.settled_spoiled,
           x.settled_at, a.name_sealed as settled_by_name_sealed, x.settle_reason
      from batch_things x left join accounts a on a.id = x.settled_by
     where x.community_id = ${communityId} and x.batch_id = ${batchId}
     order by x.position limit 500`.execute(db);
  return rows;
}

/** Holds a thing, so that two who count or settle it meet one after the other. Refuses NOT_IN_BATCH. */
export async function hold(
  db: Database,
  { communityId, batchId, thingId }: OfThing,
): Promise<{ name: string; isSettled: boolean }> {
  const { rows } = await sql<{ name: string; isSettled: boolean }>`
    select x.name, x.settled_at is not null as is_settled from batch_things x
     where x.community_id = ${communityId} and x.batch_id = ${batchId} and x.thing_id = ${thingId}
       for update`.execute(db);
  if (!rows[0]) throw new Refusal('NOT_IN_BATCH');
  return rows[0];
}

/** What a thing comes to: two that agreed, or `decided` by somebody. */
export const settle = (
  db: Database,
  { communityId, batchId, thingId }: OfThing,
  { counted, at, decided }: { counted: Counted; at: Date; decided?: { by: string; reason: string } },
) =>
  sql`update batch_things set settled_good = ${counted.good}, settled_damaged = ${counted.damaged},
             settled_spoiled = ${counted.spoiled}, settled_at = ${at}, settled_by = ${decided?.by ?? null},
             settle_reason = ${decided?.reason ?? null}
       where community_id = ${communityId} and batch_id = ${batchId} and thing_id = ${thingId}`.execute(db);

export interface SummedRow {
  thingId: string;
  state: CountState;
  good: number;
  damaged: number;
  spoiled: number;
}

/**
 * What the batches of a purchase come to, by product: the sums of what is settled; its state is that of the batch that is
 * furthest behind among those that somebody has counted it in.
 */
export async function sumsOfPurchase(
  db: Database,
  communityId: string,
  purchaseId: string,
): Promise<SummedRow[]> {
  const { rows } = await sql<SummedRow>`
    select n.thing_id,
           case when bool_or(n.counts > 1 and n.settled_at is null) then 'differs'
                when bool_or(n.counts = 1 and n.settled_at is null) then 'once'
                when bool_or(n.settled_at is not null) then 'settled' else 'notCounted' end as state,
           coalesce(sum(n.settled_good), 0)::int as good, coalesce(sum(n.settled_damaged), 0)::int as damaged,
           coalesce(sum(n.settled_spoiled), 0)::int as spoiled
      from (select x.thing_id, x.settled_at, x.settled_good, x.settled_damaged, x.settled_spoiled,
                   (select count(*) from batch_counts c
                     where c.community_id = x.community_id and c.batch_id = x.batch_id
                       and c.thing_id = x.thing_id) as counts
              from inbound_batches b
              join batch_things x on x.community_id = b.community_id and x.batch_id = b.id
             where b.community_id = ${communityId} and b.purchase_id = ${purchaseId} and b.voided_at is null) n
     group by n.thing_id`.execute(db);
  return rows;
}
