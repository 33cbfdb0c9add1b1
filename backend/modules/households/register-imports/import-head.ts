import type { ImportState } from '@/contract/register-import-shapes';
import type { ImportSummary } from '@/contract/register-imports';
import type { ImportRow } from './imports';

const DAY_MS = 24 * 3600_000;
const KEPT_MS = 30 * DAY_MS;

/** Until when the rows of an import wait for a person: 30 days after it began, or after what was good in it came in. */
const keptUntil = ({ startedAt, confirmedAt }: { startedAt: Date; confirmedAt: Date | null }): Date =>
  new Date((confirmedAt ?? startedAt).getTime() + KEPT_MS);

/** What began, or was last confirmed, before this moment is kept no longer. */
export const keptSince = (now: Date): Date => new Date(now.getTime() - KEPT_MS);

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
