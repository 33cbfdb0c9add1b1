import type { HandOutRun, listHandOutRuns as procedure } from '@/contract/hand-outs';
import { runState } from '@/domain/drop-offs';
import type { Handler } from '../../../kernel/implement';
import { runLabel } from '../../dispatch/public';
import * as handOutRuns from './hand-out-runs';
import { findHandOut } from './hold-hand-out';

/** The runs that have to do with a hand-out. */
export const listHandOutRuns: Handler<typeof procedure> = async ({ db }, place) => {
  await findHandOut(db, place);
  const rows = await handOutRuns.list(db, place);
  return { rows: rows.map(toHandOutRun) };
};

const toHandOutRun = (row: handOutRuns.RunRow): HandOutRun => ({
  runId: row.runId,
  label: runLabel(row),
  kind: row.kind,
  state: runState(row),
  createdAt: row.createdAt.toISOString(),
  toCarry: row.toCarry,
  carried: row.carried,
  given: row.given,
  mayAttach: row.toCarry > 0 && handOutRuns.isLoadable(row),
  mayDetach: row.carried > row.given && handOutRuns.isLoadable(row),
});
