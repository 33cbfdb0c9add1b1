import type { Link } from '@/contract/messages';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import { newId } from '../../kernel/ids';
import type { Cursor } from '../../kernel/paging';

export interface AccountMessageRow {
  id: string;
  kind: string;
  body: string;
  linkKind: string | null;
  linkId: string | null;
  at: Date;
}

export async function listNewestFirst(
  db: Database,
  { communityId, accountId }: { communityId: string; accountId: string },
  after: Cursor | null,
  limit: number,
): Promise<AccountMessageRow[]> {
  const { rows } = await sql<AccountMessageRow>`
    select id, kind, body, link_kind, link_id, at from account_messages
     where community_id = ${communityId} and account_id = ${accountId}
       and (${after?.at ?? null}::timestamptz is null or (at, id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
     order by at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

export interface NewAccountMessage {
  communityId: string;
  accountId: string;
  kind: string;
  body: string;
  /** A few words for the head of what leaves the house; null: the title of its kind. */
  subject: string | null;
  link: Link;
  /** The same key tells a person only once. */
  key: string;
  at: Date;
}

/** Answers its id; undefined when it was told before. */
export async function add(
  db: Database,
  { link, ...message }: NewAccountMessage,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into account_messages (community_id, id, account_id, kind, body, subject, link_kind, link_id, key, at)
    values (${message.communityId}, ${newId()}, ${message.accountId}, ${message.kind}, ${message.body}, ${message.subject}, ${link.kind},
            ${link.id}, ${message.key}, ${message.at})
    on conflict (community_id, account_id, key) do nothing returning id`.execute(db);
  return rows[0]?.id;
}

/** Deletes what a person was told, who has left for good. */
export const forgetOf = (db: Database, accountId: string) =>
  sql`delete from account_messages where account_id = ${accountId}`.execute(db);
