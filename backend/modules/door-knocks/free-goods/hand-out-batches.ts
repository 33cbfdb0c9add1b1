import type { HandOutBatch } from '@/contract/free-goods';
import type { BatchSource } from '@/contract/inbound-batches';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../db/database';

export interface InHandOut {
  communityId: string;
  campaignId: string;
}

interface Row {
  batchId: string;
  day: string;
  number: number;
  source: BatchSource;
  name: string;
  share: string;
  shares: number | null;
}

/**
 * Batches of free goods that are not void, with what one household gets of each and for how many its good pieces are enough:
 * the scarcest of its things decides; null until all of them are counted.
 */
async function read(db: Database, communityId: string, only: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select b.id as batch_id, to_char(b.day, 'YYYY-MM-DD') as day, b.number, b.source, b.name, n.share, n.shares
      from inbound_batches b
      left join hand_out_batches z on z.community_id = b.community_id and z.batch_id = b.id
      cross join lateral (
        select string_agg(concat(x.name, ' ', x.per_household, ' ', x.measure), '，' order by x.position) as share,
               case when bool_and(x.settled_at is not null)
                    then min(x.settled_good / x.per_household) end::int as shares
          from batch_things x where x.community_id = b.community_id and x.batch_id = b.id) n
     where b.community_id = ${communityId} and b.source <> 'purchase' and b.voided_at is null and ${only}
     order by b.came_at desc, b.id limit 50`.execute(db);
  return rows;
}

/** The batches that a hand-out gives out. */
export const listLinked = (db: Database, { communityId, campaignId }: InHandOut): Promise<HandOutBatch[]> =>
  read(db, communityId, sql`z.campaign_id = ${campaignId}`);

/** The newest that no hand-out gives out yet. */
export const listLinkable = (db: Database, communityId: string): Promise<HandOutBatch[]> =>
  read(db, communityId, sql`z.batch_id is null`);

/** Holds what a hand-out gives out, so that two who give its last share meet one after the other. */
export const hold = (db: Database, { communityId, campaignId }: InHandOut) =>
  sql`select from hand_out_batches z
       where z.community_id = ${communityId} and z.campaign_id = ${campaignId}
       order by z.batch_id for update`.execute(db);

interface Linked extends InHandOut {
  batchId: string;
  by: string;
  at: Date;
}

/** Gives a batch to a hand-out; false where another has it. */
export async function add(
  db: Database,
  { communityId, campaignId, batchId, by, at }: Linked,
): Promise<boolean> {
  const { rows } = await sql`
    insert into hand_out_batches as z (community_id, campaign_id, batch_id, linked_by, linked_at)
    values (${communityId}, ${campaignId}, ${batchId}, ${by}, ${at})
    on conflict (community_id, batch_id) do update set linked_at = z.linked_at
     where z.campaign_id = excluded.campaign_id
    returning 1`.execute(db);
  return rows.length > 0;
}

export const remove = (db: Database, { communityId, campaignId, batchId }: Omit<Linked, 'by' | 'at'>) =>
  sql`delete from hand_out_batches
       where community_id = ${communityId} and campaign_id = ${campaignId} and batch_id = ${batchId}`.execute(
    db,
  );

/** A batch as somebody wants to give it out; undefined when there is none. */
export async function findBatch(
  db: Database,
  communityId: string,
  batchId: string,
): Promise<{ source: BatchSource; voidedAt: Date | null } | undefined> {
  const { rows } = await sql<{ source: BatchSource; voidedAt: Date | null }>`
    select b.source, b.voided_at from inbound_batches b
     where b.community_id = ${communityId} and b.id = ${batchId}`.execute(db);
  return rows[0];
}

/** What a batch is given out by. */
export async function titleOf(db: Database, communityId: string, batchId: string): Promise<string> {
  const { rows } = await sql<{ title: string }>`
    select m.title from hand_out_batches z
      join campaigns m on m.community_id = z.community_id and m.id = z.campaign_id
     where z.community_id = ${communityId} and z.batch_id = ${batchId}`.execute(db);
  return rows[0]?.title ?? '';
}
