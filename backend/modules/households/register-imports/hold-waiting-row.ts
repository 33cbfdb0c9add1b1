import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';
import { holdOpenImport } from './hold-open-import';
import * as importRows from './import-rows';
import type { ImportRow } from './imports';

/** The import of a row that may still be changed, held. Refuses NOT_FOUND, IMPORT_OVER and ROW_IMPORTED. */
export async function holdWaitingRow(db: Database, at: importRows.RowAt): Promise<ImportRow> {
  const one = await holdOpenImport(db, at.communityId, at.importId);
  const row = await importRows.findSettled(db, at);
  if (!row) throw new Refusal('NOT_FOUND');
  if (row.settled === 'imported') throw new Refusal('ROW_IMPORTED');
  return one;
}
