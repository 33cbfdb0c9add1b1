import { sql } from 'kysely';
import type { Context } from './context';
import { newId } from './ids';

/** One thing to tell after it has become true. `key` makes sure that nobody is told twice. */
export interface Announcement {
  communityId: string;
  topic: string;
  key: string;
  payload: Record<string, string | number | null>;
  /** Not to be told before this moment, so that it can still be withdrawn; at once when absent. */
  notBefore?: Date;
}

type Telling = Pick<Context, 'db' | 'now'>;

/** Writes announcements in the transaction of the fact; they leave after its commit (architecture.md, idea 6). */
export async function announce(ctx: Telling, announcements: readonly Announcement[]): Promise<void> {
  for (const communityId of new Set(announcements.map((one) => one.communityId))) {
    const own = announcements.filter((one) => one.communityId === communityId);
    await sql`with told as (${announcing(ctx, communityId, own)}) select`.execute(ctx.db);
  }
}

/** The same for one community, to be sent with the fact itself. */
export const announcing = (
  { now }: Pick<Telling, 'now'>,
  communityId: string,
  announcements: readonly Announcement[],
) => sql`
    insert into outbox (community_id, id, topic, key, payload, run_at)
    select ${communityId}, x.id, x.topic, x.key, x.payload, coalesce(x."notBefore", ${now})
      from jsonb_to_recordset(${JSON.stringify(announcements.map((one) => ({ ...one, id: newId() })))}::jsonb)
           as x (id uuid, topic text, key text, payload jsonb, "notBefore" timestamptz)
    on conflict (community_id, key) do nothing`;

/** Which of these have been told. */
export async function toldAmong(
  { db }: Pick<Telling, 'db'>,
  communityId: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select key from outbox
     where community_id = ${communityId} and key = any(${keys}::text[]) and done_at is not null`.execute(db);
  return new Set(rows.map(({ key }) => key));
}

/** Takes back what was announced and not told yet; answers how many. What is told stays told. */
export async function withdraw(
  { db }: Pick<Telling, 'db'>,
  communityId: string,
  keys: readonly string[],
): Promise<number> {
  const withdrawn = await sql`
    delete from outbox
     where community_id = ${communityId} and key = any(${keys}::text[]) and done_at is null`.execute(db);
  return Number(withdrawn.numAffectedRows ?? 0n);
}

/** Lets what was given up be told once more; false when there is no such announcement. */
export async function tryAnnouncementAgain(
  { db, now }: Telling,
  communityId: string,
  id: string,
): Promise<boolean> {
  const { rows } = await sql`
    update outbox set run_at = case when given_up_at is null then run_at else ${now} end, given_up_at = null
     where community_id = ${communityId} and id = ${id}
    returning id`.execute(db);
  return rows.length > 0;
}
