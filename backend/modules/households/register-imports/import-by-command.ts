import { sql } from 'kysely';
import type { Database } from '../../../db/database';
import { newId } from '../../../kernel/ids';
import type { Secrets } from '../../../kernel/secrets';
import type { RegisterFile } from '../register-file/read-file-lists';
import { commandTexts as texts } from '../register-file/texts';
import { beginImport } from './begin-import';
import { finishImport } from './finish-import';
import * as imports from './imports';
import { readRegister } from './read-register';

/** What a command at the terminal may reach. */
interface Tool {
  db: Database;
  secrets: Secrets;
  now: Date;
}

/** Why the command gives up, in words for the person at the terminal. */
export class CannotImport extends Error {}

/** By its id, or by its name where only one community has it. */
async function findCommunity(db: Database, idOrName: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from communities where id::text = ${idOrName.toLowerCase()} or name = ${idOrName}`.execute(db);
  const [found, ...others] = rows;
  if (!found) throw new CannotImport(texts.noCommunity(idOrName));
  if (others.length > 0) throw new CannotImport(texts.sameName(idOrName));
  return found.id;
}

/** In whose name the terminal writes: the first admin of the installation, else staff of the community. */
async function findWriter(db: Database, communityId: string, now: Date): Promise<string> {
  const { rows } = await sql<{ accountId: string }>`
    select account_id from role_grants
     where starts_at <= ${now} and (ends_at is null or ends_at > ${now})
       and ((role = 'admin' and level = 'installation') or (role = 'staff' and community_id = ${communityId}))
     order by (role = 'admin') desc, starts_at, account_id limit 1`.execute(db);
  const [writer] = rows;
  if (!writer) throw new CannotImport(texts.noWriter);
  return writer.accountId;
}

/** Imports a file from the terminal: all good rows in one confirmation; held ones wait on the staff's screen. */
export async function importByCommand(
  tool: Tool,
  { community, file, takesHidden = false }: { community: string; file: RegisterFile; takesHidden?: boolean },
): Promise<{ importId: string; held: number; fresh: number; changed: number; unchanged: number }> {
  const name = file.name.replace(/^.*[\\/]/, '');
  const read = await readRegister(tool.secrets, { name, bytes: file.bytes });
  return tool.db.transaction().execute(async (db) => {
    const communityId = await findCommunity(db, community);
    const ctx = { ...tool, db, actor: { accountId: await findWriter(db, communityId, tool.now) } };
    const importId = newId();
    await beginImport(ctx, { communityId, importId, file: read });
    if (takesHidden) await imports.setTakesHidden(db, communityId, importId, true);
    const { counts, ...done } = await finishImport(ctx, { communityId, importId, seen: null });
    return { importId, held: counts.held, ...done };
  });
}
