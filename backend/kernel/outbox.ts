import { sql } from 'kysely';
import type { Context } from './context';
import { newId } from './ids';

/** One thing to tell after it has become true. `key` makes sure that nobody is told twice. */
export interface Announcement {
  communityId: string;
  topic: string;
  key: string;
  payload: Record<string, string | number | null>;
}

/** Writes announcements in the transaction of the fact; they leave after its commit (architecture.md, idea 6). */
export async function announce(
  ctx: Pick<Context, 'db' | 'now'>,
  announcements: readonly Announcement[],
): Promise<void> {
  if (announcements.length === 0) return;
  const rows = announcements.map((one) => ({ ...one, id: newId() }));
  await sql`
    insert into outbox (community_id, id, topic, key, payload, run_at)
    select x."communityId", x.id, x.topic, x.key, x.payload, ${ctx.now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as x ("communityId" uuid, id uuid, topic text, key text, payload jsonb)
    on conflict (community_id, key) do nothing`.execute(ctx.db);
}
