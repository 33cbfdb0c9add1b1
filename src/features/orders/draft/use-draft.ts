import { chosenIn, type Chosen } from '@/domain/basket';
import type { Catalogue } from '../goods/catalogue';
import { dropDraft, keepDraft, useDrafts, type Draft } from './draft';
import { draftTrouble } from './draft-trouble';
import { addedTo, mergeChoices } from './merge-choices';

type Seen = Pick<Catalogue, 'wave' | 'order' | 'products'>;

const basisOf = ({ wave, order }: Seen): Pick<Draft, 'waveId' | 'order' | 'base'> => ({
  waveId: wave?.id ?? '',
  order: order && { id: order.id, version: order.version },
  base: chosenIn(order),
});

/** What is on the list or in the order is called by its name; what has gone keeps the one it had. */
const namesOf = ({ order, products }: Seen): Record<string, string> => ({
  ...Object.fromEntries((order?.lines ?? []).map(({ productId, name }) => [productId, name])),
  ...Object.fromEntries(products.map(({ id, name }) => [id, name])),
});

/** What is chosen for a household: its draft, or else what it has ordered; and how to go on when the two disagree. */
export function useDraft(householdId: string, seen: Seen) {
  const draft = useDrafts((drafts) => drafts[householdId]);
  const theirs = chosenIn(seen.order);
  const chosen = draft?.chosen ?? theirs;
  const names = { ...draft?.names, ...namesOf(seen) };
  const trouble = draft ? draftTrouble(draft, seen) : null;
  const isOfTwo = trouble === 'changedMeanwhile' || trouble === 'orderedMeanwhile';
  /** Goes on with a choice, on top of what the server says now. */
  const said = draft?.said ?? {};
  const goOn = (next: Chosen) =>
    keepDraft(householdId, { ...basisOf(seen), chosen: next, said, names, notes: [] });
  /** Keeps what was changed here beside what is there. */
  const change = (changed: Partial<Pick<Draft, 'chosen' | 'said'>>) =>
    keepDraft(householdId, { ...(draft ?? { ...basisOf(seen), notes: [] }), chosen, names, ...changed });
  return {
    chosen,
    names,
    notes: draft?.notes ?? [],
    isTouched: draft !== undefined,
    trouble,
    theirs,
    /** Line by line what the other has changed and what is chosen here, when the two differ. */
    merge: draft && isOfTwo ? mergeChoices(draft.base, theirs, draft.chosen) : null,
    /** What may still go into the wave that is open now, after the cut-off of the one it was chosen for. */
    added: draft ? addedTo(draft.base, draft.chosen) : {},
    choose: (productId: string, quantity: number) => change({ chosen: { ...chosen, [productId]: quantity } }),
    /** What is taken if there is none of a product; null: nothing. */
    said,
    sayInstead: (productId: string, instead: string | null) =>
      change({ said: { ...said, [productId]: instead } }),
    goOn,
    startOver: () => dropDraft(householdId),
  };
}
