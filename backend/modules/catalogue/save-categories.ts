import type { saveCategories as procedure } from '@/contract/catalogue';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as categories from './categories';
import { holdCatalogue } from './hold-catalogue';

/** Puts the categories in this order, new ones among them. Refuses CATEGORY_IN_USE. */
export const saveCategories: Handler<typeof procedure> = async (ctx, { communityId, names }) => {
  await holdCatalogue(ctx.db, communityId);
  const former = await categories.list(ctx.db, communityId);
  const inUse = former.find(({ name, products }) => products > 0 && !names.includes(name));
  if (inUse) throw new Refusal('CATEGORY_IN_USE', { category: inUse.name });
  await categories.replace(ctx.db, communityId, names);
  return { categories: names.length };
};
