import type { Secrets } from '../../../kernel/secrets';
import { analyseLists } from '../register-file/analyse-lists';
import type { FileLists } from '../register-file/read-file-lines';
import { readFileLists, type RegisterFile } from '../register-file/read-file-lists';
import { sealRows } from './import-rows';
import type { ReadRegister } from './read-register-job';

/** Reads a file, finds what its rows mean and seals them, here and now. Refuses UnreadableFile. */
export async function readRegister(secrets: Secrets, file: RegisterFile): Promise<ReadRegister> {
  const taken = await readFileLists(file, {});
  const rows = rowsOf(taken);
  return {
    fileName: taken.fileName,
    lists: taken.lists.map(({ name }) => name),
    hidden: [...taken.hidden],
    counts: countsOf(taken),
    rows: rows.length,
    sealed: sealRows(secrets, rows),
  };
}

const rowsOf = ({ lists }: FileLists) =>
  lists.flatMap((list, listNo) =>
    list.rows.map(({ row, cells, isHidden = false }) => ({ listNo, row, cells, isHidden })),
  );

function countsOf(file: FileLists): ReadRegister['counts'] {
  const { rows } = analyseLists(file, { chosenOf: () => ({}), rowOf: () => undefined });
  const held = rows.filter(({ isHeld }) => isHeld).length;
  return { ready: rows.length - held, held, imported: 0, dismissed: 0 };
}
