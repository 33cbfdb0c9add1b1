import { Refusal } from '../../../kernel/refusal';
import type { RegisterContext } from '../register-context';
import { deriveImport, type DerivedImport } from './derive-import';
import * as imports from './imports';

/** Reads an import anew after a change, keeps how its rows stand, and closes it when it was confirmed and none waits. */
export async function countAnew(
  ctx: RegisterContext,
  communityId: string,
  importId: string,
): Promise<DerivedImport> {
  const one = await imports.find(ctx.db, communityId, importId);
  if (!one) throw new Refusal('NOT_FOUND');
  const derived = await deriveImport(ctx, communityId, one);
  const { ready, held } = derived.counts;
  await imports.setCounts(ctx.db, communityId, importId, derived.counts);
  if (one.confirmedAt && ready + held === 0) {
    await imports.close(ctx.db, communityId, importId, { now: ctx.now, isDropped: false });
  }
  return derived;
}
