import { beforeEach, describe, expect, it } from 'vitest';
import { sheetCode as codeOf } from '@/domain/sheet-code';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance } from '../../../../tests/support/demo';
import { codeOn, printed } from '../../../../tests/support/given-knock-sheet';
import { givenRound } from '../../../../tests/support/given-round';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const first = entrance('10-1');
const second = entrance('10-2');

/** A round over 10-1 whose sheet captain 秦 has printed. */
async function givenSheet() {
  const app = givenApp(database);
  const { as, clock } = app;
  const campaignId = await givenRound(as('lin'));
  const page = await printed(app, 'qin', { ...first, campaignId });
  clock.pass(3_600_000);
  const sheet = { ...first, sheetCode: codeOn(page), happenedAt: clock.now.toISOString() };
  return { app, as, clock, campaignId, page, sheet };
}

describe('a knock sheet', () => {
  it('has every door of the entrance, the top floor first, with names masked', async () => {
    const { as, campaignId, page, sheet } = await givenSheet();
    const { doors } = await as('qin').doorKnocks.getEntranceRound({ ...first, campaignId });
    const { rows, ...head } = await as('qin').doorKnocks.getKnockSheet({
      communityId,
      sheetCode: sheet.sheetCode,
    });
    expect(head).toMatchObject({ ...sheetHead(campaignId), sheetCode: sheet.sheetCode });
    expect(rows.map(({ rowNo }) => rowNo)).toEqual(doors.map((_, at) => at + 1));
    expect(rows.map(({ roomNo }) => roomNo)).toEqual(doors.map(({ roomNo }) => roomNo));
    for (const { roomNo } of doors) expect(page).toContain(roomNo);
    expect(page).not.toContain('朱先生');
  });

  it('bears the same code when it is printed again, by whomever', async () => {
    const { app, campaignId, sheet } = await givenSheet();
    expect(codeOn(await printed(app, 'lin', { ...first, campaignId }))).toBe(sheet.sheetCode);
    const asked = { ...first, campaignId, paper: 'sheets' } as const;
    await expectSameTwice(database, (sent) => app.as('qin').doorKnocks.printKnockSheets(sent), asked);
  });

  it('has the captain’s cards beside it, with the number that the captain has left', async () => {
    const { app, as, campaignId } = await givenSheet();
    const asked = { ...first, campaignId, paper: 'doorStrips', actionId: actionId() } as const;
    const print = () => as('qin').doorKnocks.printKnockSheets(asked);
    await expectRefusal(database, 'NO_CAPTAIN_PHONE', print);
    await as('qin').org.setCaptainPhone({ ...first, phone: '19900000112', actionId: actionId() });
    const cards = await printed(app, 'qin', { ...first, campaignId }, 'doorStrips');
    expect(cards).toContain('联心卡');
    expect(cards).toContain('19900000112');
  });

  it('is for knocking alone', async () => {
    const { as } = givenApp(database);
    const campaignId = await givenRound(as('lin'), { kind: 'handOut' });
    const ask = { ...first, campaignId, paper: 'sheets', actionId: actionId() } as const;
    await expectRefusal(database, 'NO_SHEET_FOR_KIND', () => as('qin').doorKnocks.printKnockSheets(ask));
  });
});

const sheetHead = (campaignId: string) => ({
  campaignId,
  entranceId: first.entranceId,
  placeLabel: '10号楼 1单元',
  title: '第一次敲门行动',
  closedAt: null,
});

describe('typing a knock sheet', () => {
  it('records each row as a knock, and says what it changed', async () => {
    const { as, campaignId, sheet } = await givenSheet();
    const rows = [
      { rowNo: 1, outcome: 'met', peopleCount: 3, needsHomeService: true, cannotCook: true },
      { rowNo: 2, outcome: 'noAnswer' },
    ] as const;
    const { enterKnockSheet } = as('qin').doorKnocks;
    const entered = await expectSameTwice(database, (sent) => enterKnockSheet(sent), {
      ...sheet,
      rows: [...rows],
    });
    expect(entered).toEqual({
      sheetCode: sheet.sheetCode,
      recorded: 2,
      same: 0,
      contested: [],
      isLate: false,
    });
    const { doors } = await as('qin').doorKnocks.getEntranceRound({ ...first, campaignId });
    expect(doors[0]).toMatchObject({
      outcome: 'met',
      isClosed: true,
      peopleCount: 3,
      needsHomeService: true,
    });
    expect(doors[0]?.residentCount).toBe(3);
    expect(doors[0]?.careFlags).toContainEqual({ flag: 'cannotCook', dueOn: null });
    expect(doors[1]).toMatchObject({ isClosed: false, attempts: 1 });
  });

  it('typed again by somebody else adds nothing; another word on a row is shown as a contradiction', async () => {
    const { as, sheet } = await givenSheet();
    const met = { rowNo: 3, outcome: 'met', peopleCount: 2 } as const;
    const type = (person: string, row: { rowNo: number; outcome: 'met' | 'vacant'; peopleCount?: number }) =>
      as(person).doorKnocks.enterKnockSheet({ ...sheet, rows: [row], actionId: actionId() });
    expect(await type('qin', met)).toMatchObject({ recorded: 1, same: 0, contested: [] });
    expect(await type('lin', met)).toMatchObject({ recorded: 0, same: 1, contested: [] });
    const other = { rowNo: 3, outcome: 'vacant' } as const;
    expect(await type('lin', other)).toMatchObject({ recorded: 1, contested: [3] });
  });

  it('of a row that comes twice the last word counts', async () => {
    const { as, campaignId, sheet } = await givenSheet();
    const rows = [
      { rowNo: 1, outcome: 'refused' as const },
      { rowNo: 1, outcome: 'phoned' as const },
    ];
    await as('qin').doorKnocks.enterKnockSheet({ ...sheet, rows, actionId: actionId() });
    const { doors } = await as('qin').doorKnocks.getEntranceRound({ ...first, campaignId });
    expect(doors[0]).toMatchObject({ outcome: 'phoned', attempts: 0 });
  });

  it('refuses a slip of the finger, an unknown code, a row that is not there, and another entrance', async () => {
    const { as, sheet } = await givenSheet();
    const rows = [{ rowNo: 1, outcome: 'met' as const }];
    const { enterKnockSheet, getKnockSheet } = as('lin').doorKnocks;
    const enter = (over: object) => () => enterKnockSheet({ ...sheet, rows, actionId: actionId(), ...over });
    await expectRefusal(database, 'SHEET_CODE_WRONG', () =>
      getKnockSheet({ communityId, sheetCode: '12345678' }),
    );
    const unknown = codeOf(Number(sheet.sheetCode.slice(0, 7)) + 1);
    await expectRefusal(database, 'NO_SUCH_SHEET', () => getKnockSheet({ communityId, sheetCode: unknown }));
    await expectRefusal(database, 'NO_SUCH_SHEET', enter({ entranceId: second.entranceId }));
    await expectRefusal(database, 'NOT_ON_SHEET', enter({ rows: [{ rowNo: 900, outcome: 'met' }] }));
  });

  it('is for whoever may knock there: a helper while the entrance is given to them, no other captain', async () => {
    const { as, campaignId, sheet } = await givenSheet();
    const read = (person: string) => () =>
      as(person).doorKnocks.getKnockSheet({ communityId, sheetCode: sheet.sheetCode });
    await expectRefusal(database, 'NOT_GIVEN_ENTRANCE', read('zhao'));
    await expectRefusal(database, 'NOT_GIVEN_ENTRANCE', read('wang'));
    const { accountId } = await as('wang').org.getMe({});
    await as('qin').doorKnocks.giveEntrance({ ...first, campaignId, accountId, actionId: actionId() });
    expect((await read('wang')()).rows.length).toBeGreaterThan(0);
    const rows = [{ rowNo: 1, outcome: 'met' as const }];
    const entered = as('wang').doorKnocks.enterKnockSheet({ ...sheet, rows, actionId: actionId() });
    expect(await entered).toMatchObject({ recorded: 1 });
  });
});
