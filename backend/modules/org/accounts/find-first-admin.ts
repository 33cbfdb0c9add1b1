import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import type { Actor } from '../../../kernel/actor';
import * as roleGrants from '../roles/role-grants';

/** In whose name a command at the terminal acts: whoever has been admin of the installation for the longest. */
export async function findFirstAdmin(db: Database, now: Date): Promise<Actor | undefined> {
  const { rows } = await sql<{ accountId: string }>`
    select g.account_id from role_grants g
      join accounts a on a.id = g.account_id and a.disabled_at is null
     where g.role = 'admin' and g.level = 'installation'
       and g.starts_at <= ${now} and (g.ends_at is null or g.ends_at > ${now})
     order by g.starts_at, g.id limit 1`.execute(db);
  const [admin] = rows;
  return admin && { ...admin, isKnown: true, roles: await roleGrants.listHeld(db, admin.accountId, now) };
}
