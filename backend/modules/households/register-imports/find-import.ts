import { Refusal } from '../../../kernel/refusal';
import type { RegisterContext } from '../register-context';
import { deriveImport, type DerivedImport } from './derive-import';
import * as imports from './imports';

/** An import with what its rows mean now, to be looked at. Refuses NOT_FOUND. */
export async function findImport(
  ctx: Pick<RegisterContext, 'db' | 'secrets'>,
  communityId: string,
  importId: string,
): Promise<{ one: imports.ImportRow; derived: DerivedImport }> {
  const one = await imports.find(ctx.db, communityId, importId);
  if (!one) throw new Refusal('NOT_FOUND');
  return { one, derived: await deriveImport(ctx, communityId, one) };
}
