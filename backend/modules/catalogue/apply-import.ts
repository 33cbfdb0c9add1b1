import type { applyImport as procedure } from '@/contract/catalogue';
import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { holdCatalogue } from './hold-catalogue';
import { keepChange } from './keep-change';
import { makePlan } from './make-plan';
import * as products from './products';
import type { ImportPlan } from './workbook/plan-import';

/** Does what the preview showed, all good rows or none. Refuses when the catalogue has changed since. */
export const applyImport: Handler<typeof procedure> = async (ctx, { communityId, file, plan: seen }) => {
  await holdCatalogue(ctx.db, communityId);
  const { created, changed, preview } = await makePlan(ctx.db, communityId, file);
  if (preview.plan !== seen) throw new Refusal('CATALOGUE_CHANGED_MEANWHILE');
  const orderedBeyondCap = await changeAll(ctx, communityId, changed);
  for (const product of created) await products.add(ctx.db, { ...product, communityId, id: newId() });
  return { created: created.length, changed: changed.length, orderedBeyondCap };
};

/** In the order in which orders take products, so that none waits for the other in a ring. */
async function changeAll(ctx: Context, communityId: string, changed: ImportPlan['changed']): Promise<number> {
  let beyond = 0;
  const inTurn = [...changed].sort((one, other) => (one.before.id < other.before.id ? -1 : 1));
  for (const { before, after } of inTurn) {
    await products.hold(ctx.db, communityId, before.id);
    beyond += await keepChange(ctx, communityId, before, after);
  }
  return beyond;
}
