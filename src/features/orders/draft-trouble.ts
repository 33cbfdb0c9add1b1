import type { Draft } from './draft';

/** What has happened behind the back of somebody who is still choosing. */
export type DraftTrouble = 'waveClosed' | 'orderedMeanwhile' | 'changedMeanwhile' | 'cancelledMeanwhile';

interface Seen {
  wave: { id: string } | null;
  order: { id: string; version: number } | null;
}

/** Compares what a draft was begun on with what the server says now; null when nothing has changed. */
export function draftTrouble(draft: Omit<Draft, 'chosen'>, { wave, order }: Seen): DraftTrouble | null {
  if (draft.waveId !== wave?.id) return 'waveClosed';
  if (!order) return draft.order ? 'cancelledMeanwhile' : null;
  if (!draft.order) return 'orderedMeanwhile';
  return draft.order.id === order.id && draft.order.version === order.version ? null : 'changedMeanwhile';
}
