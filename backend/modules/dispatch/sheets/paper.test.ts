import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { afternoon, communityId, noon, pengHome, zhuHome } from '../../../../tests/support/demo';
import { outcomeOf } from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { drainOutbox } from '../../../jobs';
import { reconcile } from '../../../reconcile';
import {
  codesOf,
  givenOnPaper,
  print,
  sheetOf,
  word,
  type OnPaper,
} from '../../../../tests/support/given-on-paper';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const stateOfDoors = async (app: TestApp, { sheetCode }: OnPaper) => {
  const { rows } = await app.as('lin').dispatch.getSheet({ communityId, sheetCode });
  return rows.map((row) => [row.roomNo, row.outcome, row.enteredFrom, row.byName]);
};

async function toldTo(app: TestApp, by: string, at: { communityId: string; householdId: string }) {
  await drainOutbox(app.app, new Date(app.clock.now.getTime() + 3_600_000));
  const { rows } = await app.as(by).messages.listMessages(at);
  return rows.map((message) => message.kind);
}

describe('printing the sheets of a run', () => {
  it('keeps one sheet for each entrance, and the same code when it is printed again', async () => {
    const app = givenApp(database);
    const { runId } = await givenOnPaper(app);
    const codes = await codesOf(app, runId);
    expect(codes).toHaveLength(2);
    const input = { communityId, runId, paper: 'sheets' } as const;
    const link = await expectSameTwice(database, app.as('gao').dispatch.printRun, input);
    expect(link).toMatchObject({ path: expect.stringMatching(/^\/exports\//) as string, address: null });
    expect(await codesOf(app, runId)).toEqual(codes);
  });

  it('is for staff and for the volunteer who carries the run', async () => {
    const app = givenApp(database);
    const { runId } = await givenOnPaper(app);
    await print(app, runId, 'wang');
    await expectRefusal(database, 'NOT_YOUR_RUN', () => print(app, runId, 'he'));
    await expectRefusal(database, 'NOT_FOUND', () => print(app, actionId()));
  });

  it('gives packing sheets only of what lies at the station', async () => {
    const app = givenApp(database);
    await expectRefusal(database, 'NOTHING_AT_STATION', () =>
      app.as('lin').dispatch.printSorting({
        communityId,
        entranceIds: [actionId()],
        paper: 'packing',
        actionId: actionId(),
      }),
    );
  });
});

describe('a sheet that comes back', () => {
  it('is found by its code, in the order of the paper', async () => {
    const app = givenApp(database);
    const paper = await givenOnPaper(app);
    const spaced = `${paper.sheetCode.slice(0, 4)} ${paper.sheetCode.slice(4)}`;
    const sheet = await app.as('gao').dispatch.getSheet({ communityId, sheetCode: spaced });
    expect(sheet).toMatchObject({ buildingNo: '10', entranceNo: '1', runState: 'accepted', loadedAt: noon });
    expect(sheet.rows.map((row) => [row.roomNo, row.outcome])).toEqual([
      ['502', null],
      ['401', null],
    ]);
  });

  it('records every door at once, departs the run, moves the pieces and tells the households', async () => {
    const app = givenApp(database);
    const paper = await givenOnPaper(app);
    const input = sheetOf(
      paper,
      word(paper, '502', 'leftAtDoor', '放鞋柜上'),
      word(paper, '401', 'noAnswer'),
    );
    expect(await expectSameTwice(database, app.as('gao').dispatch.enterSheet, input)).toEqual({
      sheetCode: paper.sheetCode,
      recorded: 2,
      same: 0,
      contradicting: [],
      hasDeparted: true,
    });
    const { rows, runState } = await app.as('lin').dispatch.getSheet(sheetOf(paper));
    expect(runState).toBe('departed');
    expect(rows).toMatchObject([
      {
        outcome: 'leftAtDoor',
        note: '放鞋柜上',
        enteredFrom: 'paper',
        byName: '高干事',
        happenedAt: '2026-11-22T06:30:00.000Z',
        confirmedAt: afternoon,
      },
      { outcome: 'noAnswer', enteredFrom: 'paper' },
    ]);
    const told = await toldTo(app, 'zhu', zhuHome);
    expect(told).toContain('delivered');
    expect(told).not.toContain('runDeparted');
    expect(await toldTo(app, 'peng', pengHome)).toContain('broughtBack');
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('takes the time of a row where the paper says one, and leaves with the earliest', async () => {
    const app = givenApp(database);
    const paper = await givenOnPaper(app);
    const early = '2026-11-22T06:05:00.000Z';
    const own = { ...word(paper, '502', 'handedOver'), happenedAt: early };
    const input = { ...sheetOf(paper, own, word(paper, '401', 'handedOver')), actionId: actionId() };
    await app.as('gao').dispatch.enterSheet(input);
    const { rows } = await app.as('lin').dispatch.getSheet(sheetOf(paper));
    expect(rows.map((row) => row.happenedAt)).toEqual([early, '2026-11-22T06:30:00.000Z']);
    const run = await app.as('lin').dispatch.getRun({ communityId, runId: paper.runId });
    expect(run.departedAt).toBe(early);
    const ahead = { ...word(paper, '502', 'handedOver'), happenedAt: '2026-11-23T06:05:00.000Z' };
    await expectRefusal(database, 'SHEET_TIME_WRONG', () =>
      app.as('gao').dispatch.enterSheet({ ...sheetOf(paper, ahead), actionId: actionId() }),
    );
  });

  it('may be entered by the volunteer who walked it', async () => {
    const app = givenApp(database);
    const paper = await givenOnPaper(app);
    const input = { ...sheetOf(paper, word(paper, '502', 'handedOver')), actionId: actionId() };
    expect(await app.as('wang').dispatch.enterSheet(input)).toMatchObject({ recorded: 1 });
    await expectRefusal(database, 'NOT_YOUR_RUN', () =>
      app.as('he').dispatch.enterSheet({ ...input, actionId: actionId() }),
    );
    await expectRefusal(database, 'NOT_YOUR_RUN', () => app.as('he').dispatch.getSheet(sheetOf(paper)));
  });

  it('lets staff end the run of somebody who has no phone', async () => {
    const app = givenApp(database);
    const paper = await givenOnPaper(app);
    const rows = [word(paper, '502', 'handedOver'), word(paper, '401', 'handedOver')];
    await app.as('gao').dispatch.enterSheet({ ...sheetOf(paper, ...rows), actionId: actionId() });
    const run = { communityId, runId: paper.runId };
    const ended = await expectSameTwice(database, app.as('gao').dispatch.finishRun, run);
    expect(ended).toMatchObject({ leftHouseholds: 1 });
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('does no harm when two enter it at one moment', async () => {
    const app = givenApp(database);
    const paper = await givenOnPaper(app);
    const enter = (by: string) =>
      app.as(by).dispatch.enterSheet({
        ...sheetOf(paper, word(paper, '502', 'handedOver'), word(paper, '401', 'refused')),
        actionId: actionId(),
      });
    const both = await Promise.all([enter('lin'), enter('gao')]);
    expect(both.map(({ recorded, same }) => [recorded, same]).sort()).toEqual([
      [0, 2],
      [2, 0],
    ]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('adds up with what was tapped, keeps the first word and flags what differs', async () => {
    const app = givenApp(database);
    const paper = await givenOnPaper(app);
    await app.as('wang').dispatch.departRun({ communityId, runId: paper.runId, actionId: actionId() });
    const tapped = outcomeOf(paper.doorOf.get('502') ?? '', 'handedOver');
    await app.as('wang').dispatch.confirmDropOff({ ...tapped, actionId: actionId() });
    const input = sheetOf(
      paper,
      word(paper, '502', 'noAnswer', '敲了三次'),
      word(paper, '401', 'handedOver'),
    );
    const entered = await expectSameTwice(database, app.as('gao').dispatch.enterSheet, input);
    expect(entered).toMatchObject({
      recorded: 1,
      contradicting: [paper.doorOf.get('502')],
      hasDeparted: false,
    });
    expect(await stateOfDoors(app, paper)).toEqual([
      ['502', 'handedOver', 'phone', '王师傅'],
      ['401', 'handedOver', 'paper', '高干事'],
    ]);
    await app.as('lin').dispatch.enterSheet({ ...input, actionId: actionId() });
    const { rows } = await app.as('lin').dispatch.listContradictions({ communityId });
    expect(rows).toMatchObject([
      {
        roomNo: '502',
        recorded: 'handedOver',
        outcome: 'noAnswer',
        note: '敲了三次',
        enteredByName: '高干事',
      },
    ]);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('adds the reason after the end of the run, and contradicts only where it says delivered', async () => {
    const app = givenApp(database);
    const paper = await givenOnPaper(app);
    await app.as('wang').dispatch.departRun({ communityId, runId: paper.runId, actionId: actionId() });
    await app.as('wang').dispatch.finishRun({ communityId, runId: paper.runId, actionId: actionId() });
    const input = sheetOf(paper, word(paper, '502', 'wrongRoom'), word(paper, '401', 'handedOver'));
    const entered = await app.as('lin').dispatch.enterSheet({ ...input, actionId: actionId() });
    expect(entered).toMatchObject({ recorded: 1, contradicting: [paper.doorOf.get('401')] });
    const { rows } = await app.as('lin').dispatch.listContradictions({ communityId });
    expect(rows).toMatchObject([{ roomNo: '401', recorded: null, outcome: 'handedOver' }]);
    expect(await reconcile(database.db)).toEqual([]);
  });
});
