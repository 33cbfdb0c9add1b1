import type { Link } from '@/contract/messages';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import { newId } from '../../kernel/ids';
import type { Cursor } from '../../kernel/paging';

export interface MessageRow {
  id: string;
  kind: string;
  body: string;
  linkKind: string | null;
  linkId: string | null;
  /** Of rows that the release before has written. */
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
    select id, kind, body, link_kind, link_id, order_id,
           request_id, at from messages
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
  /** A few words for the head of what leaves the house; null: the title of its kind. */
  subject: string | null;
  link: Link;
  /** The same key tells a household only once. */
  key: string;
  at: Date;
}

const idOf = (kind: Link['kind'], link: Link) => (link.kind === kind ? link.id : null);

/** A message that was told now, to its household. */
export interface Told {
  messageId: string;
  householdId: string;
  key: string;
}

/**
 * Adds many at once, of one community; answers those that were not told before. The order and the request are written once
 * more where an instance of the release before looks for them.
 */
export async function addMany(
  db: Database,
  communityId: string,
  added: readonly NewMessage[],
): Promise<Told[]> {
  if (added.length === 0) return [];
  const rows = added.map(({ link, ...one }) => ({
    ...one,
    id: newId(),
    linkKind: link.kind,
    linkId: link.id,
    orderId: idOf('order', link),
    requestId: idOf('request', link),
  }));
  const { rows: told } = await sql<Told>`
    insert into messages (community_id, id, household_id, kind, body, subject, link_kind, link_id, order_id, request_id, key, at)
    select ${communityId}, x.id, x."householdId", x.kind, x.body, x.subject, x."linkKind", x."linkId", x."orderId", x."requestId",
           x.key, x.at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as x (id uuid, "householdId" uuid, kind text, body text, subject text, "linkKind" text, "linkId" uuid, "orderId" uuid,
                 "requestId" uuid, key text, at timestamptz)
    on conflict (community_id, household_id, key) do nothing
    returning id as message_id, household_id, key`.execute(db);
  return told;
}
