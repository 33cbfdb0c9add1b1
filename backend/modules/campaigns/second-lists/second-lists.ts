import type { ListedRight, SecondListCounts } from '@/contract/second-lists';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

interface Place {
  communityId: string;
  campaignId: string;
}

export interface NewList extends Place {
  id: string;
  fileHash: string;
  fileName: string;
  whose: string;
  readAt: Date;
  readBy: string;
  counts: SecondListCounts;
  problemsSealed: string;
}

export interface ListHead {
  listId: string;
  whose: string;
  fileName: string;
  readAt: Date;
  byNameSealed: string;
  counts: SecondListCounts;
  problemsSealed: string;
  settledOurs: number;
  settledTheirs: number;
  settledNeither: number;
}

/** Keeps a list, unless its campaign has as many as `most`: then false. */
export async function insert(db: Database, one: NewList, most: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into second_lists (community_id, id, campaign_id, file_hash, file_name, whose, read_at, read_by, counts,
                              problems_sealed)
    select ${one.communityId}, ${one.id}, ${one.campaignId}, ${one.fileHash}, ${one.fileName}, ${one.whose},
           ${one.readAt}::timestamptz, ${one.readBy}::uuid, ${JSON.stringify(one.counts)}::jsonb, ${one.problemsSealed}
     where ${most} > (select count(*) from second_lists s
                       where s.community_id = ${one.communityId} and s.campaign_id = ${one.campaignId})`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

/** The list that was made of the same file; undefined where there is none. */
export async function findSame(
  db: Database,
  { communityId, campaignId }: Place,
  fileHash: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select s.id from second_lists s
     where s.community_id = ${communityId} and s.campaign_id = ${campaignId} and s.file_hash = ${fileHash}`.execute(
    db,
  );
  return rows[0]?.id;
}

/** The lists of a campaign, the newest first; or the one of an id. */
export async function list(
  db: Database,
  { communityId, campaignId, listId = null }: Place & { listId?: string | null },
): Promise<ListHead[]> {
  const { rows } = await sql<ListHead>`
    select s.id as list_id, s.whose, s.file_name, s.read_at, a.name_sealed as by_name_sealed, s.counts,
           s.problems_sealed, s.settled_ours, s.settled_theirs, s.settled_neither
      from second_lists s join accounts a on a.id = s.read_by
     where s.community_id = ${communityId} and s.campaign_id = ${campaignId}
       and (${listId}::uuid is null or s.id = ${listId})
     order by s.read_at desc, s.id desc limit 20`.execute(db);
  return rows;
}

/** Counts one difference more as settled. */
export const countSettled = (
  db: Database,
  { communityId, listId }: { communityId: string; listId: string },
  right: ListedRight,
) =>
  sql`update second_lists
         set settled_ours = settled_ours + ${Number(right === 'ours')},
             settled_theirs = settled_theirs + ${Number(right === 'theirs')},
             settled_neither = settled_neither + ${Number(right === 'neither')}
       where community_id = ${communityId} and id = ${listId}`.execute(db);
