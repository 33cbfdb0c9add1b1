import type { getSheet as procedure, SheetRow } from '@/contract/paper';
import type { DropOff } from '@/contract/dispatch';
import { runState } from '@/domain/drop-offs';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as contradictions from './contradictions';
import * as dropOffs from '../doors/drop-offs';
import { findSheet } from './find-sheet';
import { refuseOthersRun, refusePickUp } from '../runs/refuse-others-run';
import * as runs from '../runs/runs';

/** A sheet as it lies on the desk, with what is recorded of its doors already. */
export const getSheet: Handler<typeof procedure> = async (ctx, { communityId, sheetCode }) => {
  const sheet = await findSheet(ctx.db, communityId, sheetCode);
  const run = await runs.find(ctx.db, communityId, sheet.runId);
  if (!run) throw new Refusal('NOT_FOUND');
  await refuseOthersRun(ctx, communityId, run);
  refusePickUp(run);
  const doors = await dropOffs.listInClimbingOrder(ctx.db, communityId, sheet.runId);
  return {
    sheetCode: sheet.sheetCode,
    runId: sheet.runId,
    runLabel: runs.labelOf(run),
    runState: runState(run),
    loadedAt: run.createdAt.toISOString(),
    buildingNo: sheet.buildingNo,
    entranceNo: sheet.entranceNo,
    printedAt: sheet.printedAt.toISOString(),
    rows: await rowsOf(
      ctx,
      communityId,
      doors.filter((door) => door.entranceId === sheet.entranceId),
    ),
  };
};

async function rowsOf(ctx: Context, communityId: string, doors: readonly DropOff[]): Promise<SheetRow[]> {
  const ids = doors.map((door) => door.id);
  const words = new Map((await dropOffs.listWords(ctx.db, communityId, ids)).map((word) => [word.id, word]));
  const others = await contradictions.listAbout(ctx.db, communityId, ids);
  return doors.map((door) => {
    const word = words.get(door.id);
    return {
      ...door,
      byName: word ? ctx.secrets.open(word.bySealed) : null,
      enteredFrom: word?.enteredFrom ?? null,
      happenedAt: word?.happenedAt?.toISOString() ?? null,
      contradictions: others
        .filter((one) => one.dropOffId === door.id)
        .map((one) => contradictions.toContradiction(ctx, one)),
    };
  });
}
