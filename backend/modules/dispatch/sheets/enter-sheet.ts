import type { enterSheet as procedure } from '@/contract/paper';
import type { DropOffOutcome, RunKind } from '@/contract/dispatch';
import { formatMoment } from '@/domain/beijing-time';
import { meetRecorded, sheetMoment } from '@/domain/sheet-entry';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { answerForCodes } from './answer-for-codes';
import * as contradictions from './contradictions';
import * as dropOffs from '../doors/drop-offs';
import { findSheet } from './find-sheet';
import { recordDoors } from '../doors/record-doors';
import { refuseOthersRun, refusePickUp } from '../runs/refuse-others-run';
import * as runs from '../runs/runs';

interface Word {
  dropOffId: string;
  outcome: DropOffOutcome;
  note?: string | undefined;
  happenedAt: Date;
}

/** What a sheet says becomes true at once, door by door, unless something else was recorded first. */
export const enterSheet: Handler<typeof procedure> = async (ctx, { communityId, sheetCode, ...given }) => {
  const sheet = await findSheet(ctx.db, communityId, sheetCode);
  const run = await runs.hold(ctx.db, communityId, sheet.runId, 'to change it');
  if (!run) throw new Refusal('NOT_FOUND');
  await refuseOthersRun(ctx, communityId, run);
  refusePickUp(run);
  if (!run.acceptedAt) throw new Refusal('RUN_NOT_ACCEPTED');
  const whole = momentOf(ctx, run.createdAt, given.happenedAt);
  const words = given.rows.map((row) => ({
    ...row,
    happenedAt: row.happenedAt ? momentOf(ctx, run.createdAt, row.happenedAt) : whole,
  }));
  const met = await meetDoors(ctx, communityId, { ...sheet, isRunOver: run.finishedAt !== null }, words);

  // Whoever took paper along and no phone has left without a tap. Nobody is told to listen for a knock that is over.
  if (!run.departedAt) await runs.depart(ctx.db, communityId, sheet.runId, earliest(words));
  await answerForCodes(ctx, communityId, met.new);
  await record(ctx, { communityId, kind: run.kind }, met);
  for (const { dropOffId, outcome, note, happenedAt } of met.contradicts) {
    const entered = { at: ctx.now, by: ctx.actor.accountId, happenedAt: happenedAt.toISOString() };
    const about = { communityId, sheetCode: sheet.sheetCode, dropOffId };
    await contradictions.keep(ctx.db, { ...about, outcome, note, ...entered });
  }
  return {
    sheetCode: sheet.sheetCode,
    recorded: met.new.length,
    same: met.same.length,
    contradicting: met.contradicts.map((word) => word.dropOffId),
    hasDeparted: !run.departedAt,
  };
};

const earliest = (words: readonly Word[]): Date =>
  new Date(Math.min(...words.map(({ happenedAt }) => happenedAt.getTime())));

function momentOf(ctx: Context, loadedAt: Date, given: string): Date {
  const moment = sheetMoment(new Date(given), { loadedAt, now: ctx.now });
  const loaded = formatMoment(loadedAt.toISOString(), ctx.now.toISOString());
  if (!moment) throw new Refusal('SHEET_TIME_WRONG', { loaded });
  return moment;
}

interface MetWord extends Word {
  householdId: string;
  orderIds: readonly string[];
  needsCode: boolean;
}
interface Met {
  new: MetWord[];
  same: MetWord[];
  contradicts: MetWord[];
  isRunOver: boolean;
}

/** Holds the doors in one order, so that two who enter the same sheet do not wait for each other in a ring. */
async function meetDoors(
  ctx: Context,
  communityId: string,
  sheet: { runId: string; entranceId: string; isRunOver: boolean },
  words: readonly Word[],
): Promise<Met> {
  const held = await dropOffs.holdAtEntrance(ctx.db, communityId, sheet);
  const doors = new Map(held.map((door) => [door.id, door]));
  const met: Met = { new: [], same: [], contradicts: [], isRunOver: sheet.isRunOver };
  for (const word of words) {
    const door = doors.get(word.dropOffId);
    if (!door) throw new Refusal('NOT_ON_SHEET');
    const meeting = meetRecorded({ outcome: door.outcome, isRunOver: sheet.isRunOver }, word.outcome);
    met[meeting].push({
      ...word,
      householdId: door.householdId,
      orderIds: door.orderIds,
      needsCode: door.needsCode,
    });
  }
  return met;
}

/** After the end of the run the pieces are back already: only the reason is added, and nobody is told twice. */
async function record(
  ctx: Context,
  { communityId, kind }: { communityId: string; kind: RunKind },
  met: Met,
): Promise<void> {
  const words = met.new.map((word) => ({ ...word, happenedAt: word.happenedAt.toISOString() }));
  if (!met.isRunOver) return recordDoors(ctx, communityId, words, { enteredFrom: 'paper', kind });
  const entered = { communityId, enteredFrom: 'paper', at: ctx.now, by: ctx.actor.accountId } as const;
  await dropOffs.confirm(ctx.db, entered, words);
}
