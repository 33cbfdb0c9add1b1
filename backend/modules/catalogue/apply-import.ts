import type { applyImport as procedure } from '@/contract/catalogue';
import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import { afterPreparing } from '../../kernel/implement';
import { confirmPlan } from '../../kernel/planned-import';
import { catalogueImport } from './catalogue-import';
import { keepChange } from './keep-change';
import * as products from './products';
import type { CataloguePlan } from './workbook/plan-catalogue';
import type { WrittenRow } from './workbook/read-rows';
import { rowsForCall } from './workbook/rows-for-call';

/** Does what the preview showed, all good rows or none. Refuses when the catalogue has changed since. */
export const applyImport = afterPreparing<typeof procedure, WrittenRow[]>(
  (ctx, { communityId, file }) => rowsForCall(ctx, communityId, file),
  async (ctx, { communityId, plan: seen }, rows) => {
    const { created, changed } = await confirmPlan(catalogueImport, ctx, { communityId, rows }, seen);
    const orderedBeyondCap = await changeAll(ctx, communityId, changed);
    const fresh = created.map((product) => ({ ...product, id: newId() }));
    await products.addAll(ctx.db, communityId, fresh, { at: ctx.now, by: ctx.actor.accountId });
    return { created: created.length, changed: changed.length, orderedBeyondCap };
  },
);

async function changeAll(
  ctx: Context,
  communityId: string,
  changed: CataloguePlan['changed'],
): Promise<number> {
  const ids = changed.map(({ before }) => before.id);
  await products.holdAll(ctx.db, communityId, ids);
  let beyond = 0;
  for (const { before, after } of changed) beyond += await keepChange(ctx, communityId, before, after);
  return beyond;
}
