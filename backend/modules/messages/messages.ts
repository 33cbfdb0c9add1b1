import { sql } from 'kysely';
import type { Database } from '../../db/database';
import { newId } from '../../kernel/ids';
import type { Cursor } from '../../kernel/paging';

export interface MessageRow {
  id: string;
  kind: string;
  body: string;
  orderId: string | null;
  requestId: string | null;
  at: Date;
}

export async function listNewestFirst(
  db: Database,
  { communityId, householdId }: { communityId: string; householdId: string },
  after: Cursor | null,
  limit: number,
): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`
    select id, kind, body, order_id as "orderId", request_id as "requestId", at from messages
     where community_id = ${communityId} and household_id = ${householdId}
       and (${after?.at ?? null}::timestamptz is null or (at, id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

export interface NewMessage {
  communityId: string;
  householdId: string;
  kind: string;
  body: string;
  orderId: string | null;
  requestId: string | null;
  /** The same key tells a household only once. */
  key: string;
  at: Date;
}

export const add = (db: Database, message: NewMessage) =>
  sql`insert into messages (community_id, id, household_id, kind, body, order_id, request_id, key, at)
      values (${message.communityId}, ${newId()}, ${message.householdId}, ${message.kind}, ${message.body},
              ${message.orderId}, ${message.requestId}, ${message.key}, ${message.at})
      on conflict (community_id, household_id, key) do nothing`.execute(db);
