import type { previewImport as procedure } from '@/contract/catalogue';
import type { Handler } from '../../kernel/implement';
import { showPlan } from '../../kernel/planned-import';
import { catalogueImport } from './catalogue-import';
import { rowsForCall } from './workbook/rows-for-call';

/** Reads the file and says what it would change; nothing is written. */
export const previewImport: Handler<typeof procedure> = async (ctx, { communityId, file }) => {
  const rows = await rowsForCall(ctx, communityId, file);
  const { plan, name } = await showPlan(catalogueImport, ctx, { communityId, rows });
  return { ...plan.preview, plan: name };
};
