import type { BatchSource } from '@/contract/inbound-batches';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';
import type { Cursor } from '../../../kernel/paging';

export interface BatchRow {
  id: string;
  day: string;
  number: number;
  source: BatchSource;
  name: string | null;
  purchaseId: string | null;
  supplierName: string | null;
  cameAt: Date;
  recordedByNameSealed: string | null;
  pictureId: string | null;
  voidedAt: Date | null;
  voidReason: string | null;
  isClosed: boolean;
  things: number;
  settled: number;
  differing: number;
}

/** Two or more have counted thing `x`, and nobody has settled it. */
const isDiffering = sql`
  x.settled_at is null
  and (select count(*) from batch_counts c
        where c.community_id = x.community_id and c.batch_id = x.batch_id and c.thing_id = x.thing_id) > 1`;

const read = sql`
  select b.id, to_char(b.day, 'YYYY-MM-DD') as day, b.number, b.source, b.name, b.purchase_id,
         s.name as supplier_name, b.came_at, a.name_sealed as recorded_by_name_sealed, b.picture_id,
         b.voided_at, b.void_reason, q.arrived_at is not null as is_closed, n.*
    from inbound_batches b
    join accounts a on a.id = b.recorded_by
    left join purchases q on q.community_id = b.community_id and q.id = b.purchase_id
    left join suppliers s on s.community_id = q.community_id and s.id = q.supplier_id
    cross join lateral (
      select count(*)::int as things, count(x.settled_at)::int as settled,
             count(*) filter (where ${isDiffering})::int as differing
        from batch_things x where x.community_id = b.community_id and x.batch_id = b.id) n`;

/** A batch with how far it is counted. Refuses NOT_FOUND. */
export async function get(db: Database, communityId: string, batchId: string): Promise<BatchRow> {
  const { rows } = await sql<BatchRow>`
    ${read} where b.community_id = ${communityId} and b.id = ${batchId}`.execute(db);
  if (!rows[0]) throw new Refusal('NOT_FOUND');
  return rows[0];
}

/** Newest first, of one purchase or of all. */
export async function listNewestFirst(
  db: Database,
  { communityId, purchaseId }: { communityId: string; purchaseId?: string | undefined },
  after: Cursor | null,
  limit: number,
): Promise<BatchRow[]> {
  const { rows } = await sql<BatchRow>`
    ${read}
     where b.community_id = ${communityId} and (${purchaseId ?? null}::uuid is null or b.purchase_id = ${purchaseId ?? null})
       and (${after?.at ?? null}::timestamptz is null
            or (b.came_at, b.id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by b.came_at desc, b.id desc limit ${limit}`.execute(db);
  return rows;
}

interface NewBatch {
  communityId: string;
  id: string;
  day: string;
  source: BatchSource;
  purchaseId: string | null;
  name: string | null;
  cameAt: Date;
  recordedAt: Date;
  recordedBy: string;
}

/** Adds a batch under the next number of its day. Two at once: the second breaks the unique number and comes again. */
export async function add(db: Database, batch: NewBatch): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into inbound_batches (community_id, id, day, number, source, purchase_id, name, came_at, recorded_at,
                                 recorded_by)
    values (${batch.communityId}, ${batch.id}, ${batch.day},
            (select coalesce(max(b.number), 0) + 1 from inbound_batches b
              where b.community_id = ${batch.communityId} and b.day = ${batch.day}),
            ${batch.source}, ${batch.purchaseId}, ${batch.name}, ${batch.cameAt}, ${batch.recordedAt},
            ${batch.recordedBy})
    returning number`.execute(db);
  return rows[0]?.number ?? 0;
}

/**
 * The picture of a batch; false when it is none of the community's own, or one that is shown elsewhere: on a batch it would
 * be hidden from every household.
 */
export async function setPicture(
  db: Database,
  communityId: string,
  batchId: string,
  pictureId: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update inbound_batches b set picture_id = ${pictureId}
     where b.community_id = ${communityId} and b.id = ${batchId}
       and exists (select from pictures p where p.community_id = b.community_id and p.id = ${pictureId}
                      and p.household_id is null and not ${isShownElsewhere})`.execute(db);
  return numAffectedRows === 1n;
}

/** Whether picture `p` stands beside a product, in a notice, or is a supplier's certificate. */
const isShownElsewhere = sql`
  (exists (select from products d where d.community_id = p.community_id and d.picture_id = p.id)
   or exists (select from notices n where n.community_id = p.community_id and p.id = any(n.picture_ids))
   or exists (select from supplier_certificates c where c.community_id = p.community_id and c.picture_id = p.id))`;

/** Whether picture `p` shows a batch: for those who work in the community alone. */
export const showsBatch = sql`
  exists (select from inbound_batches b where b.community_id = p.community_id and b.picture_id = p.id)`;

interface Open {
  purchaseId: string | null;
}

/** A batch whose counts change: nobody voids it or closes its purchase meanwhile. Refuses NOT_FOUND, BATCH_VOID, BATCH_CLOSED. */
export const holdToCount = (db: Database, communityId: string, batchId: string): Promise<Open> =>
  holdOpen(db, { communityId, batchId }, sql`for share`);

/** A batch that is voided: nobody counts in it meanwhile. Refuses as `holdToCount`. */
export const holdToVoid = (db: Database, communityId: string, batchId: string): Promise<Open> =>
  holdOpen(db, { communityId, batchId }, sql`for update`);

async function holdOpen(
  db: Database,
  { communityId, batchId }: { communityId: string; batchId: string },
  lock: ReturnType<typeof sql>,
): Promise<Open> {
  const { rows } = await sql<Open & { voidedAt: Date | null }>`
    select b.purchase_id, b.voided_at from inbound_batches b
     where b.community_id = ${communityId} and b.id = ${batchId} ${lock}`.execute(db);
  const [batch] = rows;
  if (!batch) throw new Refusal('NOT_FOUND');
  if (batch.voidedAt) throw new Refusal('BATCH_VOID');
  if (await isReceived(db, communityId, batch.purchaseId)) throw new Refusal('BATCH_CLOSED');
  return batch;
}

async function isReceived(db: Database, communityId: string, purchaseId: string | null): Promise<boolean> {
  if (!purchaseId) return false;
  const { rows } = await sql`
    select from purchases q
     where q.community_id = ${communityId} and q.id = ${purchaseId} and q.arrived_at is not null`.execute(db);
  return rows.length > 0;
}

export const markVoid = (
  db: Database,
  {
    communityId,
    batchId,
    at,
    by,
    reason,
  }: { communityId: string; batchId: string; at: Date; by: string; reason: string },
) =>
  sql`update inbound_batches set voided_at = ${at}, voided_by = ${by}, void_reason = ${reason}
       where community_id = ${communityId} and id = ${batchId}`.execute(db);

/** Holds the batches of a purchase that is closed: what is counted meanwhile comes too late. Answers how many there are. */
export async function holdOfPurchase(db: Database, communityId: string, purchaseId: string): Promise<number> {
  const { rows } = await sql`
    select from inbound_batches b
     where b.community_id = ${communityId} and b.purchase_id = ${purchaseId} and b.voided_at is null
     order by b.id for update`.execute(db);
  return rows.length;
}
