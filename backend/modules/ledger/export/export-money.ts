import type {
  exportMoney as procedure,
  exportStatement as statementProcedure,
} from '@/contract/ledger-lists';
import { beijingParts } from '@/domain/beijing-time';
import * as z from 'zod';
import type { Handler } from '../../../kernel/implement';
import { linkedFile } from '../../../kernel/linked-file';
import { fileOpener } from '../../../kernel/open-linked';
import { readOpenAdvances, toAdvance } from '../reading/advances';
import { readBuildings } from '../reading/building-money';
import { readCounts, toCount } from '../reading/cash-counts';
import { doorOf } from '../reading/door-of';
import { readOpen } from '../reading/household-money';
import { readPeople, readSuppliers } from '../reading/people-money';
import { statementOf } from '../reading/statement';
import { moneyWorkbook } from './money-workbook';
import { statementWorkbook } from './statement-workbook';

/** More is no workbook that anybody reads. */
const MOST_ROWS = 5_000;

const moneyLink = linkedFile('ledger.money', z.object({ communityId: z.uuid() }));
const statementLink = linkedFile(
  'ledger.statement',
  z.object({ communityId: z.uuid(), householdId: z.uuid() }),
);

/** A link to the money page as a workbook. */
export const exportMoney: Handler<typeof procedure> = (ctx, { communityId }) =>
  Promise.resolve(moneyLink.seal(ctx, { communityId }));

/** A link to a household's statement as a workbook; it ends with the right of whoever asked. */
export const exportStatement: Handler<typeof statementProcedure> = (ctx, { communityId, householdId }) =>
  Promise.resolve(statementLink.seal(ctx, { communityId, householdId }));

const dayOf = (now: Date): string => {
  const { month, date } = beijingParts(now.toISOString());
  return `${month}月${date}日`;
};

/** Makes the workbook behind a link of exportMoney. */
export const openMoneyExport = fileOpener(moneyLink, async (opened, { communityId }) => {
  const { db, now } = opened;
  const advances = await readOpenAdvances(opened, communityId, null, MOST_ROWS);
  const counts = await readCounts(opened, communityId, null, MOST_ROWS);
  const book = {
    buildings: await readBuildings(db, communityId),
    households: await readOpen(db, communityId, MOST_ROWS),
    people: await readPeople(opened, communityId),
    suppliers: await readSuppliers(db, communityId),
    advances: advances.map((row) => toAdvance(opened, row)),
    counts: counts.map((row) => toCount(opened, row)),
  };
  return { kind: 'workbook', name: `${dayOf(now)}账目.xlsx`, bytes: await moneyWorkbook(book) };
});

/** Makes the workbook behind a link of exportStatement. */
export const openStatementExport = fileOpener(statementLink, async (opened, { communityId, householdId }) => {
  const door = await doorOf(opened.db, communityId, householdId);
  if (door === undefined) return undefined;
  const asked = { communityId, limit: MOST_ROWS };
  const { rows } = await statementOf(opened, asked, { kind: 'household', id: householdId });
  return {
    kind: 'workbook',
    name: `${dayOf(opened.now)}对账单.xlsx`,
    bytes: await statementWorkbook(door, rows),
  };
});
