import type { RoundForm } from '@/contract/door-knocks';
import { sql } from 'kysely';
import type { Database } from '../../../db/database';

export interface TemplateRow {
  templateId: string;
  name: string;
  form: RoundForm;
  isShared: boolean;
  isOwn: boolean;
  communityName: string;
  savedAt: Date;
}

/** Saves a form, unless the community has as many as `most` already: then false. */
export async function insert(
  db: Database,
  one: {
    id: string;
    communityId: string;
    name: string;
    form: RoundForm;
    isShared: boolean;
    by: string;
    at: Date;
  },
  most: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into form_templates (id, saved_in, name, form, is_shared, saved_by, saved_at)
    select ${one.id}::uuid, ${one.communityId}::uuid, ${one.name}, ${JSON.stringify(one.form)}::jsonb,
           ${one.isShared}::boolean, ${one.by}::uuid, ${one.at}::timestamptz
     where ${most} > (select count(*) from form_templates t
                       where t.saved_in = ${one.communityId} and t.removed_at is null)`.execute(db);
  return numAffectedRows === 1n;
}

/** The forms of a community, then those that others share. */
export async function list(
  db: Database,
  communityId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<TemplateRow[]> {
  const { rows } = await sql<TemplateRow>`
    select t.id as template_id, t.name, t.form, t.is_shared, t.saved_in = ${communityId} as is_own,
           c.name as community_name, t.saved_at
      from form_templates t join communities c on c.id = t.saved_in
     where t.removed_at is null and (t.saved_in = ${communityId} or t.is_shared)
     order by t.saved_in <> ${communityId}, t.saved_at desc, t.id
     limit ${limit + 1} offset ${offset}`.execute(db);
  return rows;
}

/** Takes a form of the community away; false when it has none of this id. One that is away stays so. */
export async function remove(
  db: Database,
  communityId: string,
  { id, at }: { id: string; at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update form_templates set removed_at = coalesce(removed_at, ${at}::timestamptz)
     where id = ${id} and saved_in = ${communityId}`.execute(db);
  return numAffectedRows === 1n;
}
