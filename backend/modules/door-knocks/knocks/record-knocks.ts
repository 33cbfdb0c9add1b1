import type { CellState } from '@/domain/cell-of';
import type { Round } from '@/contract/door-knocks';
import { happenedAt } from '../../../kernel/happened-at';
import { Refusal } from '../../../kernel/refusal';
import { holdCells, type CellPlace, type HeldCell } from '../../campaigns/public';
import { readCells, toCellValues, type CellBasis } from './cell-states';
import { correctRegister } from './correct-register';
import type { Deed, Recording } from './deed';
import * as doorKnocks from './door-knocks';
import { refuseSecondShare, sharesOnRuns, type Found } from './refuse-second-share';
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

export interface DeedAt {
  householdId: string;
  deed: Deed;
}

interface Rules {
  round: Round;
  clonedFrom: string | null;
}

/** A door with its cell as this deed leaves it; `added` is null where the deed was recorded before. */
interface Door extends DeedAt, CellBasis {
  added: doorKnocks.NewKnock | null;
  isLate: boolean;
  version: number;
}

type RecordedDoor = Door & { state: CellState };

/**
 * Adds a knock to each of some cells and says anew what the cells come to, in as many statements as for one. Whatever order
 * knocks arrive in, a cell ends the same (docs/decisions/0041); one that was recorded before changes nothing. Each household
 * once. Refuses NOT_IN_ROUND, ROUND_OVER, ALREADY_RECEIVED, SHARE_ON_RUN.
 */
export async function recordKnocks(
  ctx: Recording,
  place: Omit<CellPlace, 'householdId'>,
  { round: { success }, clonedFrom }: Rules,
  deeds: readonly DeedAt[],
): Promise<RecordedKnock[]> {
  const doors = await holdDoors(ctx, place, deeds);
  const states = await readCells(ctx, { ...place, success, clonedFrom }, doors);
  const recorded = doors.flatMap((door, at) => withState(door, states[at]));
  const fresh = recorded.filter(({ added }) => added !== null);
  await write(ctx, place, fresh);
  await correctRegister(ctx, place.communityId, fresh);
  return recorded.map(toRecorded);
}

async function write(
  { db, now }: Recording,
  place: Omit<CellPlace, 'householdId'>,
  fresh: readonly RecordedDoor[],
): Promise<void> {
  const knocks = fresh.flatMap(({ added }) => added ?? []);
  if (knocks.length === 0) return;
  const added = await doorKnocks.insertAll(db, place, { knocks, cells: fresh.map(toCellValues), now });
  // The same id at another door is another deed under a used name.
  if (added < knocks.length) throw new Refusal('CONFLICT');
}

/** As `recordKnocks`, of one household. */
export async function recordKnock(
  ctx: Recording,
  { householdId, ...place }: CellPlace,
  { deed, ...rules }: Rules & { deed: Deed },
): Promise<RecordedKnock> {
  const [recorded] = await recordKnocks(ctx, place, rules, [{ householdId, deed }]);
  if (!recorded) throw new Error('a knock that was not recorded');
  return recorded;
}

async function holdDoors(
  ctx: Recording,
  place: Omit<CellPlace, 'householdId'>,
  deeds: readonly DeedAt[],
): Promise<Door[]> {
  const ids = deeds.map(({ householdId }) => householdId);
  const cells = await holdCells(ctx.db, place, ids);
  const knocks = await doorKnocks.listOfCells(ctx.db, place, ids);
  const onRuns = await sharesOnRuns(ctx.db, place, deeds);
  return deeds.map((one) => {
    const cell = cells.get(one.householdId);
    if (!cell) throw new Refusal('NOT_IN_ROUND');
    const before = knocks.get(one.householdId) ?? [];
    return doorOf(ctx, one, { cell, before, onRun: onRuns.get(one.householdId) });
  });
}

function doorOf(
  ctx: Recording,
  { householdId, deed }: DeedAt,
  { cell, ...found }: { cell: HeldCell } & Found,
): Door {
  const { before } = found;
  const known = before.find(({ id }) => id === deed.knockId);
  const door = { householdId, deed, cell };
  if (known) return { ...door, knocks: before, added: null, isLate: known.isLate, version: cell.version };
  const isLate = latenessOf(cell, ctx.now);
  refuseSecondShare(deed, found, ctx.now);
  const version = cell.version + 1;
  const added = { ...rowOf(ctx, deed), householdId, version, isLate };
  return { ...door, knocks: [...before, { ...added, voidedAt: null }], added, isLate, version };
}

/** Refuses ROUND_OVER when a round was closed more than 30 days ago. */
function latenessOf({ campaignClosedAt }: HeldCell, now: Date): boolean {
  if (campaignClosedAt === null) return false;
  if (now.getTime() - campaignClosedAt.getTime() > LATE_MS) throw new Refusal('ROUND_OVER');
  return true;
}

const withState = (door: Door, state: CellState | undefined): RecordedDoor[] =>
  state ? [{ ...door, state }] : [];

const toRecorded = ({
  householdId,
  isLate,
  version,
  state: { standing, contested },
}: RecordedDoor): RecordedKnock => ({
  ...{ householdId, isLate, version },
  isClosed: standing !== null,
  isContested: contested.length > 0,
});

/** A phone's clock may be ahead: nothing happened after now. */
const rowOf = (
  ctx: Recording,
  deed: Deed,
): Omit<doorKnocks.NewKnock, 'householdId' | 'version' | 'isLate'> => ({
  id: deed.knockId,
  outcome: deed.outcome,
  way: deed.way,
  enteredFrom: deed.enteredFrom,
  happenedAt: happenedAt(deed.happenedAt, ctx.now),
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
