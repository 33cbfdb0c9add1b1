import type { undoDropOff as procedure } from '@/contract/runs';
import type { DropOffOutcome, RunKind } from '@/contract/dispatch';
import { destinationOf, isDelivered, mayUndo } from '@/domain/drop-offs';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { withdraw } from '../../../kernel/outbox';
import { Refusal } from '../../../kernel/refusal';
import { unsettle } from '../../orders/public';
import * as doors from './doors';
import { holdOwnRun, refuseUnlessOnTheWay } from '../runs/own-run';
import { doorNews } from './door-news';

/** Takes back what was recorded within the last minute: all doors or none. A door without an outcome stays so. */
export const undoDropOff: Handler<typeof procedure> = async (ctx, { communityId, dropOffIds }) => {
  const [runId, ...others] = await doors.findRunIds(ctx.db, communityId, dropOffIds);
  const run = await holdOwnRun(ctx, communityId, others.length === 0 ? runId : undefined);
  const held = await doors.holdThese(ctx.db, communityId, dropOffIds);
  const recorded = held.filter(isRecorded);
  if (recorded.length > 0) refuseUnlessOnTheWay(ctx, run);
  for (const door of recorded) refuseTooLate(ctx, door);
  const of = { communityId, kind: run.kind };
  for (const [outcome, alike] of groupByOutcome(recorded)) await reopen(ctx, of, outcome, alike);
  return { households: recorded.length };
};

interface RecordedDoor extends doors.HeldDoor {
  outcome: DropOffOutcome;
  confirmedAt: Date;
}

const isRecorded = (door: doors.HeldDoor): door is RecordedDoor =>
  door.outcome !== null && door.confirmedAt !== null;

function refuseTooLate(ctx: Context, { roomNo: room, confirmedBy, confirmedAt }: RecordedDoor): void {
  if (confirmedBy !== ctx.actor.accountId) throw new Refusal('UNDO_OF_OTHER', { room });
  if (!mayUndo(confirmedAt, ctx.now)) throw new Refusal('UNDO_TOO_LATE');
}

/** The household has its things, or says what is wrong with them: the volunteer was there. */
async function refuseAfterReceipt(
  ctx: Context,
  communityId: string,
  recorded: readonly RecordedDoor[],
): Promise<void> {
  const ids = recorded.map(({ dropOffId }) => dropOffId);
  const [spokenOf] = await doors.findSpokenOf(ctx.db, communityId, ids);
  const door = recorded.find(({ dropOffId }) => dropOffId === spokenOf);
  if (door) throw new Refusal('UNDO_AFTER_RECEIPT', { room: door.roomNo });
}

function groupByOutcome(recorded: readonly RecordedDoor[]): Map<DropOffOutcome, RecordedDoor[]> {
  const groups = new Map<DropOffOutcome, RecordedDoor[]>();
  for (const door of recorded) groups.set(door.outcome, [...(groups.get(door.outcome) ?? []), door]);
  return groups;
}

/** The pieces go back on the run, and what was to be told is withdrawn; when some of it was told, it is too late. */
async function reopen(
  ctx: Context,
  { communityId, kind }: { communityId: string; kind: RunKind },
  outcome: DropOffOutcome,
  alike: readonly RecordedDoor[],
): Promise<void> {
  const ids = alike.map(({ dropOffId }) => dropOffId);
  const from = destinationOf(outcome);
  const lines = await unsettle(ctx.db, communityId, ids, from);
  if (lines.length < (await doors.countLines(ctx.db, communityId, ids))) refuseMoved(outcome, alike, lines);
  // The lines are held now: a household that speaks at this moment comes before or after.
  await refuseAfterReceipt(ctx, communityId, alike);
  const keys = doorNews({ communityId, kind }, from, alike).map(({ key }) => key);
  if ((await withdraw(ctx, communityId, keys)) < keys.length) throw new Refusal('UNDO_TOO_LATE');
  await doors.reopen(ctx.db, communityId, ids);
}

function refuseMoved(
  outcome: DropOffOutcome,
  alike: readonly RecordedDoor[],
  lines: readonly { householdId: string }[],
): never {
  const back = new Set(lines.map(({ householdId }) => householdId));
  const room = (alike.find(({ householdId }) => !back.has(householdId)) ?? alike[0])?.roomNo ?? '';
  throw new Refusal(isDelivered(outcome) ? 'UNDO_AFTER_RECEIPT' : 'UNDO_AFTER_LOADING', { room });
}
