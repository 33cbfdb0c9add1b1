import type { setSupplierTerms as procedure } from '@/contract/supplier-terms';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import * as suppliers from './suppliers';

/** The terms hold for every share that is not placed yet. Refuses NOT_FOUND. */
export const setSupplierTerms: Handler<typeof procedure> = async (ctx, terms) => {
  if (!(await suppliers.setTerms(ctx.db, terms))) throw new Refusal('NOT_FOUND');
  return { supplierId: terms.supplierId };
};
