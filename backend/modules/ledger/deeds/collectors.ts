import { sql } from 'kysely';
import type { Context } from '../../../kernel/context';

interface CollectorRow {
  accountId: string;
  nameSealed: string;
}

/** People with a role in the community by which they may hold its money, at most 1,000. */
export async function listCollectors(
  { db, now }: Pick<Context, 'db' | 'now'>,
  communityId: string,
  accountId: string | null = null,
): Promise<CollectorRow[]> {
  const { rows } = await sql<CollectorRow>`
    select a.id as account_id, a.name_sealed from accounts a
     where a.disabled_at is null and (${accountId}::uuid is null or a.id = ${accountId}::uuid)
       and exists (select from role_grants g where g.account_id = a.id and g.community_id = ${communityId}
                      and g.role in ('staff', 'captain', 'volunteer')
                      and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now}))
     order by a.id limit 1000`.execute(db);
  return rows;
}

/** Whether this person does something in the community now. */
export const isCollector = async (
  ctx: Pick<Context, 'db' | 'now'>,
  communityId: string,
  accountId: string,
): Promise<boolean> => (await listCollectors(ctx, communityId, accountId)).length > 0;
