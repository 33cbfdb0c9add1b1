import excel from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoId } from '../../../demo';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, maHome, pengHome, zhuHome } from '../../../../tests/support/demo';
import { behind } from '../../../../tests/support/linked';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as, clock } = app;
const { ledger } = as('lin');
const lin = demoId('account lin');
const box = { kind: 'cashBox' as const };
const here = { communityId };

/** 40.00 of shopping for three homes, the remainder on the first; 朱先生 pays 10.00 of it in cash. */
beforeAll(async () => {
  const paidAt = clock.now.toISOString();
  const householdIds = [zhuHome, pengHome, maHome].map(({ householdId }) => householdId);
  const bought = { ...here, accountId: lin, householdIds, amountFen: 4_000, paidAt, reason: '米' };
  await ledger.splitShopping({ ...bought, actionId: actionId() });
  const paying = { ...zhuHome, amountFen: 1_000, way: 'cash' as const, to: box, paidAt };
  await ledger.recordPayment({ ...paying, actionId: actionId() });
});

/** The cells of an exported workbook, sheet by sheet. */
async function sheetsBehind(path: string): Promise<string> {
  const file = await behind(app, path);
  if (file?.kind !== 'workbook') throw new Error('no workbook was made');
  const workbook = new excel.Workbook();
  // exceljs names the browser's kind of buffer only.
  await workbook.xlsx.load(file.bytes.slice().buffer);
  const words: string[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => words.push(JSON.stringify(row.values))));
  return words.join('\n');
}

describe('money as it is read', () => {
  it('is what a household owes, in its entrance, its building and the community alike', async () => {
    const peng = { householdId: pengHome.householdId, placeLabel: '10号楼 1单元 401', hasEnded: false };
    expect(await as('qin').ledger.getHouseholdMoney(pengHome)).toMatchObject({ ...peng, creditFen: 0 });
    const { rows } = await as('qin').ledger.listEntranceMoney(entrance('10-1'));
    const owing = rows.find(({ householdId }) => householdId === pengHome.householdId);
    expect(owing?.openFen).toBeGreaterThanOrEqual(1_333);
    const listed = await ledger.listHouseholdMoney({ ...here, onlyBuildingId: demoId('building 10') });
    expect(listed.rows).toContainEqual(owing);
    const building = (await ledger.listBuildingMoney(here)).rows.find(
      ({ buildingId }) => buildingId === demoId('building 10'),
    );
    const sum = (of: 'openFen' | 'creditFen') => listed.rows.reduce((all, one) => all + one[of], 0);
    expect(building).toMatchObject({
      chargedFen: 4_000,
      paidFen: 1_000,
      owedFen: sum('openFen'),
      creditFen: sum('creditFen'),
      owingHouseholds: 3,
    });
    expect(sum('openFen') - sum('creditFen')).toBe(3_000);
  });

  it('names who paid to each of three households, and to who paid how many they are', async () => {
    const owing = (await as('peng').ledger.getStatement(pengHome)).rows;
    expect(owing.find(({ kind }) => kind === 'shopping')?.otherSide).toContain('林');
    const [paid] = (await ledger.getPersonStatement({ ...here, accountId: lin })).rows;
    expect(paid?.otherSide).toBe('3 户');
  });

  it('is what a person is owed, and who may hold money', async () => {
    const statement = await ledger.getPersonStatement({ ...here, accountId: lin });
    expect(statement.rows).toHaveLength(1);
    const { rows } = await ledger.listPeopleMoney(here);
    expect(rows).toContainEqual(expect.objectContaining({ accountId: lin, heldFen: 0, owedFen: 4_000 }));
    const collectors = (await ledger.listCollectors(here)).rows;
    expect(collectors.find(({ isMe }) => isMe)).toMatchObject({ accountId: lin });
    expect(collectors.map(({ accountId }) => accountId)).toContain(demoId('account qin'));
    expect(collectors.map(({ accountId }) => accountId)).not.toContain(demoId('account zhu'));
  });

  it('goes out as a workbook with what is owed, and a household gets its own statement only', async () => {
    const all = await sheetsBehind((await ledger.exportMoney({ ...here, actionId: actionId() })).path);
    expect(all).toContain('10号楼 1单元 401');
    expect(all).toContain('13.3');
    const own = await as('zhu').ledger.exportStatement({ ...zhuHome, actionId: actionId() });
    const statement = await sheetsBehind(own.path);
    expect(statement).toContain('10');
    expect(statement).not.toContain('401');
  });
});
