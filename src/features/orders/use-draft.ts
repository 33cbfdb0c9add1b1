import { chosenIn } from './basket';
import type { Catalogue } from './catalogue';
import { dropDraft, keepDraft, useDrafts } from './draft';
import { draftTrouble } from './draft-trouble';

/** What is chosen for a household: its draft, or else what it has ordered; and how to go on when the two disagree. */
export function useDraft(householdId: string, { wave, order }: Pick<Catalogue, 'wave' | 'order'>) {
  const draft = useDrafts((drafts) => drafts[householdId]);
  const chosen = draft?.chosen ?? chosenIn(order);
  const basis = { waveId: wave?.id ?? '', order: order && { id: order.id, version: order.version } };
  return {
    chosen,
    isTouched: draft !== undefined,
    trouble: draft ? draftTrouble(draft, { wave, order }) : null,
    choose: (productId: string, quantity: number) =>
      keepDraft(householdId, { ...(draft ?? basis), chosen: { ...chosen, [productId]: quantity } }),
    /** Goes on with what is chosen, on top of what the server says now. */
    keepMine: () => keepDraft(householdId, { ...basis, chosen }),
    startOver: () => dropDraft(householdId),
  };
}
