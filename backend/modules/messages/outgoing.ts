import { sql } from 'kysely';
import type { Database } from '../../db/database';
import type { Outgoing } from '../../kernel/channel';
import type { Claimed } from './deliveries';
import { titleOf } from './kinds';
import { storedLink } from './link-of-row';

interface Stored {
  kind: string;
  body: string;
  subject: string | null;
  at: Date;
  linkKind: string | null;
  linkId: string | null;
}

const stored = sql`kind, body, subject, at, link_kind, link_id`;

/** The message of a claimed try as its channel sends it; undefined when it has been deleted meanwhile. */
export async function outgoingOf(db: Database, claimed: Claimed): Promise<Outgoing | undefined> {
  const { communityId, messageId, to, id } = claimed;
  const { rows } = await sql<Stored>`/* kept */
    select ${stored} from messages where community_id = ${communityId} and id = ${messageId}
     union all
    select ${stored} from account_messages where community_id = ${communityId} and id = ${messageId}
     union all
    select ${stored} from group_messages where community_id = ${communityId} and id = ${messageId}`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return undefined;
  const { kind, body, at } = row;
  const title = titleOf(kind);
  const words = { title, subject: row.subject ?? title, body };
  return { communityId, key: id, to, kind, ...words, at, link: storedLink(row) };
}
