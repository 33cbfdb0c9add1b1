import type { ImportCounts } from '@/contract/register-import-shapes';
import { confirmPlan } from '../../../kernel/planned-import';
import type { RegisterContext } from '../register-context';
import { keepCounts } from './count-anew';
import * as importRows from './import-rows';
import * as imports from './imports';
import { tickedFacts } from './plan-register';
import { registerImport } from './register-import';
import { writePlan } from './write-plan';

interface Finished {
  counts: ImportCounts;
  fresh: number;
  changed: number;
  unchanged: number;
}

/**
 * Writes all ready rows into the register, or none. `seen` names the plan that a person has looked at; null is the
 * command's, which shows and does in one. Refuses IMPORT_OVER, NOTHING_TO_IMPORT and IMPORT_CHANGED_MEANWHILE.
 */
export async function finishImport(
  ctx: RegisterContext,
  { communityId, importId, seen }: { communityId: string; importId: string; seen: string | null },
): Promise<Finished> {
  const { one, derived, ...plan } = await confirmPlan(registerImport, ctx, { communityId, importId }, seen);
  const written = await writePlan(ctx, { communityId, importId }, plan);
  await importRows.settleAll(ctx.db, { communityId, importId }, written, {
    by: ctx.actor.accountId,
    now: ctx.now,
  });
  await imports.setConfirmed(ctx.db, communityId, importId, ctx.now);
  const counts = await keepCounts(
    ctx,
    { ...one, confirmedAt: ctx.now },
    communityId,
    afterwards(derived.counts),
  );
  const changed = plan.met.filter((met) => tickedFacts(met) !== undefined).length;
  return { counts, fresh: plan.fresh.length, changed, unchanged: plan.met.length - changed };
}

/** All that was ready is in the register now; reading 10,000 rows once more would tell the same. */
const afterwards = ({ ready, held, imported, dismissed }: ImportCounts): ImportCounts => ({
  ...{ ready: 0, held, dismissed },
  imported: imported + ready,
});
