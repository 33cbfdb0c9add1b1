import type { enterKnockSheet as procedure, TickedRow } from '@/contract/knock-sheets';
import type { CareEntry } from '@/contract/register';
import { v5 } from 'uuid';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { listKnownHouseholds } from '../../households/public';
import type { Deed } from '../knocks/deed';
import * as doorKnocks from '../knocks/door-knocks';
import { recordKnocks } from '../knocks/record-knocks';
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
  const flags = await knownFlags(ctx, communityId, words);
  const deeds = words.map((word) => ({
    householdId: word.householdId,
    deed: deedOf({ sheet, word, happenedAt, known: flags.get(word.householdId) ?? [] }),
  }));
  const results = await recordKnocks(ctx, { communityId, campaignId }, rules, deeds);
  return {
    sheetCode: sheet.sheetCode,
    recorded: words.length - before.length,
    same: before.length,
    contested: words.flatMap(({ rowNo }, at) => (results[at]?.isContested ? [rowNo] : [])),
    isLate: results.some(({ isLate }) => isLate),
  };
};

/** Nothing was ticked on a sheet before it was printed. */
const momentOf = ({ printedAt }: KnockSheetRecord, given: string): string =>
  new Date(Math.max(Date.parse(given), printedAt.getTime())).toISOString();

/** Of a row that is there twice the last counts. */
function wordsOf(sheet: KnockSheetRecord, rows: readonly TickedRow[]): Word[] {
  const byRow = new Map(rows.map((row) => [row.rowNo, row]));
  return [...byRow.values()].map((row): Word => {
    const householdId = sheet.householdIds[row.rowNo - 1];
    if (!householdId) throw new Refusal('NOT_ON_SHEET');
    return { ...row, householdId, knockId: knockIdOf(sheet, row) };
  });
}

function knockIdOf({ campaignId, sheetCode }: KnockSheetRecord, row: TickedRow): string {
  const { rowNo, outcome, peopleCount, needsHomeService = false, cannotCook = false } = row;
  const content = [sheetCode, rowNo, outcome, peopleCount ?? null, needsHomeService, cannotCook];
  return v5(JSON.stringify(content), campaignId);
}

interface Ticked {
  sheet: KnockSheetRecord;
  word: Word;
  happenedAt: string;
  /** What the register says that the household needs. */
  known: readonly CareEntry[];
}

/** Paper has seen nothing that phones said, nor another sheet: each row is a device of its own. */
function deedOf({ sheet: { campaignId, sheetCode }, word, happenedAt, known }: Ticked): Deed {
  const { knockId, outcome, peopleCount, needsHomeService } = word;
  return {
    ...{ campaignId, knockId, sheetCode, outcome, peopleCount, happenedAt },
    way: outcome === 'phoned' ? 'phone' : 'door',
    enteredFrom: 'paper',
    ...{ device: knockId, seq: 0, sawVersion: 0, answers: {}, seenResidents: [] },
    needsHomeService: needsHomeService ? true : undefined,
    careFlags: word.cannotCook ? withCannotCook(known) : undefined,
  };
}

/** A knock says all flags of a household; paper adds one. */
const withCannotCook = (known: readonly CareEntry[]): CareEntry[] => [
  ...known.filter(({ flag }) => flag !== 'cannotCook'),
  { flag: 'cannotCook', dueOn: null },
];

/** The flags of those of whom the paper says one more, by household. */
async function knownFlags(
  ctx: Context,
  communityId: string,
  words: readonly Word[],
): Promise<Map<string, CareEntry[]>> {
  const householdIds = words.filter(({ cannotCook }) => cannotCook).map(({ householdId }) => householdId);
  if (householdIds.length === 0) return new Map();
  const known = await listKnownHouseholds(ctx, communityId, { householdIds });
  return new Map(known.map(({ householdId, careFlags }) => [householdId, careFlags]));
}
