import type { applyImport as procedure } from '@/contract/catalogue';
import type { Context } from '../../kernel/context';
import { newId } from '../../kernel/ids';
import { afterPreparing } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { holdCatalogue } from './hold-catalogue';
import { keepChange } from './keep-change';
import { makePlan } from './make-plan';
import * as products from './products';
import type { ImportPlan } from './workbook/plan-import';
import type { WrittenRow } from './workbook/read-rows';
import { rowsForCall } from './workbook/rows-for-call';

/** Does what the preview showed, all good rows or none. Refuses when the catalogue has changed since. */
export const applyImport = afterPreparing<typeof procedure, WrittenRow[]>(
  (ctx, { communityId, file }) => rowsForCall(ctx, communityId, file),
  async (ctx, { communityId, plan: seen }, rows) => {
    await holdCatalogue(ctx.db, communityId);
    const { created, changed, preview } = await makePlan(ctx.db, communityId, rows);
    if (preview.plan !== seen) throw new Refusal('CATALOGUE_CHANGED_MEANWHILE');
    const orderedBeyondCap = await changeAll(ctx, communityId, changed);
    const fresh = created.map((product) => ({ ...product, id: newId() }));
    await products.addAll(ctx.db, communityId, fresh);
    return { created: created.length, changed: changed.length, orderedBeyondCap };
  },
);

async function changeAll(ctx: Context, communityId: string, changed: ImportPlan['changed']): Promise<number> {
  const ids = changed.map(({ before }) => before.id);
  await products.holdAll(ctx.db, communityId, ids);
  let beyond = 0;
  for (const { before, after } of changed) beyond += await keepChange(ctx, communityId, before, after);
  return beyond;
}
