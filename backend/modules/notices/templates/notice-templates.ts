import type { NoticeTemplate } from '@/contract/notice-templates';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Saving } from './saved';

/** The texts of a community, by name. */
export async function list(db: Database, communityId: string): Promise<NoticeTemplate[]> {
  const { rows } = await sql<NoticeTemplate>`
    select t.id, t.name, t.title, t.body, t.fields from notice_templates t
     where t.community_id = ${communityId} and t.removed_at is null order by t.name limit 50`.execute(db);
  return rows;
}

/** Writes a text, or writes it anew. */
export const put = (db: Database, { communityId, by, at }: Saving, one: NoticeTemplate) =>
  sql`
    insert into notice_templates (community_id, id, name, title, body, fields, saved_by, saved_at)
    values (${communityId}, ${one.id}, ${one.name}, ${one.title}, ${one.body}, ${JSON.stringify(one.fields)}::jsonb,
            ${by}, ${at})
    on conflict (community_id, id) do update
       set name = excluded.name, title = excluded.title, body = excluded.body, fields = excluded.fields,
           saved_by = excluded.saved_by, saved_at = excluded.saved_at, removed_at = null`.execute(db);

export const remove = (db: Database, communityId: string, id: string, at: Date) =>
  sql`
    update notice_templates set removed_at = ${at}
     where community_id = ${communityId} and id = ${id} and removed_at is null`.execute(db);
