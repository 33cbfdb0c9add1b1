import type { ImportState } from '@/contract/register-import-shapes';
import type { ImportSummary } from '@/contract/register-imports';
import type { ImportRow } from './imports';
import { keptUntil } from './kept-until';

function stateOf({ closedAt, confirmedAt, isDropped }: ImportRow): ImportState {
  if (isDropped) return 'dropped';
  if (closedAt) return 'done';
  return confirmedAt ? 'partly' : 'open';
}

/** An import as lists name it. */
export const importHead = (one: ImportRow): ImportSummary => ({
  importId: one.id,
  fileName: one.fileName,
  startedAt: one.startedAt.toISOString(),
  state: stateOf(one),
  keptUntil: one.closedAt ? null : keptUntil(one).toISOString(),
  counts: { ...none, ...one.counts },
});

const none = { ready: 0, held: 0, imported: 0, dismissed: 0 };
