import { Refusal } from '../../../kernel/refusal';
import type { RegisterContext } from '../register-context';
import * as importRows from './import-rows';
import * as imports from './imports';
import type { ReadRegister } from './read-register-job';

interface Begun {
  communityId: string;
  importId: string;
  file: ReadRegister;
}

/** Keeps the rows of a file that was read; answers how many there are. Refuses IMPORT_EXISTS. */
export async function beginImport(
  ctx: RegisterContext,
  { communityId, importId, file }: Begun,
): Promise<number> {
  const { fileName, lists, hidden, counts } = file;
  const begun = { fileName, lists, hidden, startedBy: ctx.actor.accountId, startedAt: ctx.now };
  if (!(await imports.add(ctx.db, { communityId, id: importId, ...begun })))
    throw new Refusal('IMPORT_EXISTS');
  await importRows.addAll(ctx.db, { communityId, importId }, file.sealed);
  await imports.setCounts(ctx.db, communityId, importId, counts);
  return file.rows;
}
