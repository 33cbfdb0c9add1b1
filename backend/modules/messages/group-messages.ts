import type { Link } from '@/contract/messages';
import { sql } from 'kysely';
import type { Database } from '../../db/database';
import { newId } from '../../kernel/ids';

export interface NewGroupMessage {
  communityId: string;
  kind: string;
  body: string;
  subject: string | null;
  link: Link;
  /** The same key tells the groups only once. */
  key: string;
  at: Date;
}

/** Answers its id; undefined when it was told before. */
export async function add(db: Database, { link, ...message }: NewGroupMessage): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into group_messages (community_id, id, kind, body, subject, link_kind, link_id, key, at)
    values (${message.communityId}, ${newId()}, ${message.kind}, ${message.body}, ${message.subject}, ${link.kind},
            ${link.id}, ${message.key}, ${message.at})
    on conflict (community_id, key) do nothing returning id`.execute(db);
  return rows[0]?.id;
}
