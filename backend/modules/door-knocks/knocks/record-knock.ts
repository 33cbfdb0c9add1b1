import type { CellState } from '@/domain/cell-of';
import type { Round } from '@/contract/door-knocks';
import { Refusal } from '../../../kernel/refusal';
import { holdCell, type CellPlace, type HeldCell } from '../../campaigns/public';
import type { Deed, Recording } from './deed';
import { correctRegister } from './correct-register';
import * as doorKnocks from './door-knocks';
import { readCell, recomputeCell } from './recompute-cell';
import { refuseSecondShare } from './refuse-second-share';
import { saidOf, sealSaid } from './said';

/** Paper and phones come late; after this the numbers of a closed round stay as they are. */
const LATE_MS = 30 * 24 * 3_600_000;

export interface RecordedKnock {
  householdId: string;
  isClosed: boolean;
  isContested: boolean;
  isLate: boolean;
  version: number;
}

/** Refuses ROUND_OVER when a round was closed more than 30 days ago. */
function latenessOf({ campaignClosedAt }: HeldCell, now: Date): boolean {
  if (campaignClosedAt === null) return false;
  if (now.getTime() - campaignClosedAt.getTime() > LATE_MS) throw new Refusal('ROUND_OVER');
  return true;
}

/**
 * Adds one knock to a household's cell and says anew what the cell comes to. Whatever order knocks arrive in, the cell
 * ends the same (docs/decisions/0041); one that was recorded before changes nothing. Refuses NOT_IN_ROUND, ROUND_OVER,
 * ALREADY_RECEIVED, SHARE_ON_RUN.
 */
export async function recordKnock(
  ctx: Recording,
  place: CellPlace,
  { round, clonedFrom, deed }: { round: Round; clonedFrom: string | null; deed: Deed },
): Promise<RecordedKnock> {
  const cell = await holdCell(ctx.db, place);
  if (!cell) throw new Refusal('NOT_IN_ROUND');
  const before = await doorKnocks.listOfCell(ctx.db, place);
  const basis = { cell, success: round.success, clonedFrom };
  const known = before.find(({ id }) => id === deed.knockId);
  if (known) {
    const state = await readCell(ctx, place, { ...basis, knocks: before });
    return toRecorded(place, state, { isLate: known.isLate, version: cell.version });
  }
  const isLate = latenessOf(cell, ctx.now);
  await refuseSecondShare(ctx, place, deed);
  const version = cell.version + 1;
  const knock = { ...rowOf(ctx, deed), version, isLate };
  // The same id at another door is another deed under a used name.
  if (!(await doorKnocks.insert(ctx.db, place, knock))) throw new Refusal('CONFLICT');
  const knocks = [...before, { ...knock, voidedAt: null }];
  const state = await recomputeCell(ctx, place, { ...basis, version, knocks });
  await correctRegister(ctx, place, { deed, knocks });
  return toRecorded(place, state, { isLate, version });
}

const toRecorded = (
  { householdId }: CellPlace,
  { standing, contested }: CellState,
  rest: { isLate: boolean; version: number },
): RecordedKnock => ({
  householdId,
  isClosed: standing !== null,
  isContested: contested.length > 0,
  ...rest,
});

/** A phone's clock may be ahead: nothing happened after now. */
const rowOf = (ctx: Recording, deed: Deed): Omit<doorKnocks.NewKnock, 'version' | 'isLate'> => ({
  id: deed.knockId,
  outcome: deed.outcome,
  way: deed.way,
  enteredFrom: deed.enteredFrom,
  happenedAt: new Date(Math.min(Date.parse(deed.happenedAt), ctx.now.getTime())),
  recordedAt: ctx.now,
  recordedBy: ctx.actor.accountId,
  saidSealed: sealSaid(ctx.secrets, saidOf(deed)),
  peopleCount: deed.peopleCount ?? null,
  seenResidents: deed.seenResidents,
  needsHomeService: deed.needsHomeService ?? null,
  sheetCode: deed.sheetCode,
  dropOffId: deed.dropOffId ?? null,
  device: deed.device,
  seq: deed.seq,
  sawVersion: deed.sawVersion,
});
