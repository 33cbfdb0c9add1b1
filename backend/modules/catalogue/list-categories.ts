import type { listCategories as procedure } from '@/contract/catalogue';
import type { Handler } from '../../kernel/implement';
import * as categories from './categories';

export const listCategories: Handler<typeof procedure> = async (ctx, { communityId }) => ({
  rows: await categories.list(ctx.db, communityId),
});
