import { Refusal } from '../../../kernel/refusal';
import { analyseLists } from '../register-import/analyse-register';
import { readFileLists } from '../register-import/read-file-lines';
import { UnreadableFile } from '../register-import/unreadable-file';
import type { RegisterContext } from '../register-context';
import * as importRows from './import-rows';
import * as imports from './imports';

interface Begun {
  communityId: string;
  importId: string;
  fileName: string;
  bytes: Uint8Array;
}

/** Takes a file apart and keeps its rows; answers how many there are. Refuses UNREADABLE_WORKBOOK and IMPORT_EXISTS. */
export async function beginImport(
  ctx: RegisterContext,
  { communityId, importId, fileName, bytes }: Begun,
): Promise<number> {
  const { lists, hidden } = await readFileLists({ name: fileName, bytes }, {}).catch((cause: unknown) => {
    throw cause instanceof UnreadableFile
      ? new Refusal('UNREADABLE_WORKBOOK', { reason: cause.message })
      : cause;
  });
  const isAdded = await imports.add(ctx.db, {
    communityId,
    id: importId,
    fileName,
    startedBy: ctx.actor.accountId,
    startedAt: ctx.now,
    lists: lists.map(({ name }) => name),
    hidden,
  });
  if (!isAdded) throw new Refusal('IMPORT_EXISTS');
  const rows = lists.flatMap((list, listNo) => list.rows.map(({ row, cells }) => ({ listNo, row, cells })));
  await importRows.addAll(ctx, { communityId, importId }, rows);
  const { rows: read } = analyseLists(
    { fileName, lists, hidden },
    { chosenOf: () => ({}), rowOf: () => undefined },
  );
  const held = read.filter(({ isHeld }) => isHeld).length;
  const counts = { ready: read.length - held, held, imported: 0, dismissed: 0 };
  await imports.setCounts(ctx.db, communityId, importId, counts);
  return rows.length;
}
