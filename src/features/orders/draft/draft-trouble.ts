import type { Order } from '@/contract/order-shapes';
import { chosenIn } from '@/domain/basket';
import type { Draft } from './draft';
import { isSameChoice } from './merge-choices';

/** What has happened behind the back of somebody who is still choosing. */
export type DraftTrouble = 'waveClosed' | 'orderedMeanwhile' | 'changedMeanwhile' | 'cancelledMeanwhile';

interface Seen {
  wave: { id: string } | null;
  order: Pick<Order, 'lines'> | null;
}

type Begun = Pick<Draft, 'waveId' | 'order' | 'base' | 'chosen'>;

/**
 * Compares what a draft was begun on with what the server says now; null when nothing has changed that matters: a wish
 * that was priced, or a change to just what is chosen here, stands in nobody's way.
 */
export function draftTrouble(draft: Begun, { wave, order }: Seen): DraftTrouble | null {
  if (draft.waveId !== wave?.id) return 'waveClosed';
  if (!order) return draft.order ? 'cancelledMeanwhile' : null;
  const theirs = chosenIn(order);
  if (isSameChoice(theirs, draft.base) || isSameChoice(theirs, draft.chosen)) return null;
  return draft.order ? 'changedMeanwhile' : 'orderedMeanwhile';
}
