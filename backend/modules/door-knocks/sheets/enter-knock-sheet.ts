import type { enterKnockSheet as procedure, TickedRow } from '@/contract/knock-sheets';
import { v5 } from 'uuid';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { listKnownHouseholds } from '../../households/public';
import type { Deed } from '../knocks/deed';
import * as doorKnocks from '../knocks/door-knocks';
import { recordKnock } from '../knocks/record-knock';
import { refuseNotGiven } from '../leases/refuse-not-given';
import { findRoundAt } from '../rounds/find-round';
import { findKnockSheet } from './find-knock-sheet';
import type { KnockSheetRecord } from './knock-sheets';

/** A row with the household that it stands for, and the id of its knock. */
interface Word extends TickedRow {
  householdId: string;
  knockId: string;
}

/**
 * What a sheet says becomes knocks, one for each row. A knock's id says sheet, row and what is ticked there: typed again,
 * by whomever, it is the same knock.
 */
export const enterKnockSheet: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, entranceId } = input;
  const sheet = await findKnockSheet(ctx.db, communityId, input.sheetCode);
  if (sheet.entranceId !== entranceId) throw new Refusal('NO_SUCH_SHEET');
  const { campaignId } = sheet;
  const happenedAt = momentOf(sheet, input.happenedAt);
  await refuseNotGiven(ctx, { communityId, campaignId, entranceId }, new Date(happenedAt));
  const rules = await findRoundAt(ctx.db, { communityId, campaignId, entranceId });
  const words = wordsOf(sheet, input.rows);
  const ids = words.map(({ knockId }) => knockId);
  const before = await doorKnocks.listRecorded(ctx.db, communityId, ids);
  const results = [];
  for (const word of words) {
    const deed = await deedOf(ctx, communityId, { sheet, word, happenedAt });
    const { isContested, isLate } = await recordKnock(
      ctx,
      { communityId, campaignId, householdId: word.householdId },
      { ...rules, deed },
    );
    results.push({ rowNo: word.rowNo, isContested, isLate });
  }
  return {
    sheetCode: sheet.sheetCode,
    recorded: words.length - before.length,
    same: before.length,
    contested: results.flatMap(({ rowNo, isContested }) => (isContested ? [rowNo] : [])),
    isLate: results.some(({ isLate }) => isLate),
  };
};

/** Nothing was ticked on a sheet before it was printed. */
const momentOf = ({ printedAt }: KnockSheetRecord, given: string): string =>
  new Date(Math.max(Date.parse(given), printedAt.getTime())).toISOString();

/** In one order of doors: two who type the same sheet wait for each other. Of a row that is there twice the last counts. */
function wordsOf(sheet: KnockSheetRecord, rows: readonly TickedRow[]): Word[] {
  const byRow = new Map(rows.map((row) => [row.rowNo, row]));
  const words = [...byRow.values()].map((row): Word => {
    const householdId = sheet.householdIds[row.rowNo - 1];
    if (!householdId) throw new Refusal('NOT_ON_SHEET');
    return { ...row, householdId, knockId: knockIdOf(sheet, row) };
  });
  return words.sort((one, other) => (one.householdId < other.householdId ? -1 : 1));
}

function knockIdOf({ campaignId, sheetCode }: KnockSheetRecord, row: TickedRow): string {
  const { rowNo, outcome, peopleCount, needsHomeService = false, cannotCook = false } = row;
  const content = [sheetCode, rowNo, outcome, peopleCount ?? null, needsHomeService, cannotCook];
  return v5(JSON.stringify(content), campaignId);
}

/** Paper has seen nothing that phones said, nor another sheet: each row is a device of its own. */
async function deedOf(
  ctx: Context,
  communityId: string,
  {
    sheet: { campaignId, sheetCode },
    word,
    happenedAt,
  }: { sheet: KnockSheetRecord; word: Word; happenedAt: string },
): Promise<Deed> {
  const { knockId, outcome, peopleCount, needsHomeService } = word;
  return {
    ...{ campaignId, knockId, sheetCode, outcome, peopleCount, happenedAt },
    way: outcome === 'phoned' ? 'phone' : 'door',
    enteredFrom: 'paper',
    ...{ device: knockId, seq: 0, sawVersion: 0, answers: {}, seenResidents: [] },
    needsHomeService: needsHomeService ? true : undefined,
    careFlags: word.cannotCook ? await withCannotCook(ctx, communityId, word.householdId) : undefined,
  };
}

/** A knock says all flags of a household; paper adds one. */
async function withCannotCook(
  ctx: Context,
  communityId: string,
  householdId: string,
): Promise<Deed['careFlags']> {
  const [known] = await listKnownHouseholds(ctx, communityId, { householdIds: [householdId] });
  const others = known?.careFlags.filter(({ flag }) => flag !== 'cannotCook') ?? [];
  return [...others, { flag: 'cannotCook', dueOn: null }];
}
