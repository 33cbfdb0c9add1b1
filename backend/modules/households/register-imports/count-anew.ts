import type { ImportCounts } from '@/contract/register-import-shapes';
import { Refusal } from '../../../kernel/refusal';
import type { RegisterContext } from '../register-context';
import { deriveImport, type DerivedImport } from './derive-import';
import * as imports from './imports';

/** Keeps how the rows of an import stand, and closes it when it was confirmed and none waits. */
export async function keepCounts(
  { db, now }: Pick<RegisterContext, 'db' | 'now'>,
  one: imports.ImportRow,
  communityId: string,
  counts: ImportCounts,
): Promise<ImportCounts> {
  await imports.setCounts(db, communityId, one.id, counts);
  if (one.confirmedAt && counts.ready + counts.held === 0) {
    await imports.close(db, communityId, one.id, { now, isDropped: false });
  }
  return counts;
}

/** Reads an import anew after a change, and keeps how its rows stand. */
export async function countAnew(
  ctx: RegisterContext,
  communityId: string,
  importId: string,
): Promise<DerivedImport> {
  const one = await imports.find(ctx.db, communityId, importId);
  if (!one) throw new Refusal('NOT_FOUND');
  const derived = await deriveImport(ctx, communityId, one);
  await keepCounts(ctx, one, communityId, derived.counts);
  return derived;
}
