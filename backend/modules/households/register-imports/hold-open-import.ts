import type { Database } from '../../../db/database';
import { Refusal } from '../../../kernel/refusal';
import * as imports from './imports';

/** An import that may still be changed, held. Refuses NOT_FOUND and IMPORT_OVER. */
export async function holdOpenImport(
  db: Database,
  communityId: string,
  importId: string,
): Promise<imports.ImportRow> {
  const one = await imports.hold(db, communityId, importId);
  if (!one) throw new Refusal('NOT_FOUND');
  if (one.closedAt) throw new Refusal('IMPORT_OVER');
  return one;
}
