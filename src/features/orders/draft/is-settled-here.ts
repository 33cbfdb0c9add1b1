import type { Catalogue } from '../goods/catalogue';
import { useDrafts } from './draft';
import { draftTrouble } from './draft-trouble';
import { whatToFix } from './what-to-fix';

/** Whether the order form itself shows what stands in the way of a draft, once the list was asked for anew. */
export function isSettledHere(householdId: string, catalogue: Catalogue | undefined): boolean {
  const draft = useDrafts.getState()[householdId];
  if (!draft || !catalogue) return false;
  const { products, order } = catalogue;
  return (
    draftTrouble(draft, catalogue) !== null ||
    whatToFix(products, order, draft.chosen, draft.names).length > 0
  );
}
