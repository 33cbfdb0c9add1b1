import { beforeEach, describe, expect, it } from 'vitest';
import { sheetCode as codeOf } from '@/domain/sheet-code';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, noon } from '../../../../tests/support/demo';
import { givenArrived, givenOrder, givenRun } from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import {
  codesOf,
  givenOnPaper,
  givenPickUpOnPaper,
  print,
  sheetOf,
  word,
} from '../../../../tests/support/given-on-paper';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

describe('refuses', () => {
  it('a code with a slip of the finger, and one that was never printed', async () => {
    const app = givenApp(database);
    const paper = await givenOnPaper(app);
    const ask = (sheetCode: string) => () => app.as('lin').dispatch.getSheet({ communityId, sheetCode });
    const slipped = `${paper.sheetCode.slice(0, 7)}${(Number(paper.sheetCode[7]) + 1) % 10}`;
    await expectRefusal(database, 'SHEET_CODE_WRONG', ask(slipped));
    const other = [codeOf(1), codeOf(2), codeOf(3)];
    const unused = other.find((code) => code !== paper.sheetCode) ?? '';
    await expectRefusal(database, 'NO_SUCH_SHEET', ask(unused));
  });

  it('a run that nobody has taken', async () => {
    const app = givenApp(database);
    const { waveId } = await givenOrder(app);
    await givenArrived(app, waveId);
    const runId = await givenRun(app, '10-1');
    await print(app, runId);
    const [sheetCode = ''] = await codesOf(app, runId);
    const { rows } = await app.as('lin').dispatch.getSheet({ communityId, sheetCode });
    const words = rows.map((row) => ({ dropOffId: row.id, outcome: 'handedOver' as const }));
    await expectRefusal(database, 'RUN_NOT_ACCEPTED', () =>
      app.as('lin').dispatch.enterSheet({
        communityId,
        sheetCode,
        happenedAt: noon,
        rows: words,
        actionId: actionId(),
      }),
    );
  });

  it('a pick-up, which has no paper: to print it, to look at a sheet of it and to enter one', async () => {
    const app = givenApp(database);
    const { runId, sheetCode, dropOffId } = await givenPickUpOnPaper(app);
    const { printRun, getSheet, enterSheet } = app.as('lin').dispatch;
    for (const paper of ['sheets', 'labels'] as const) {
      const print = () => printRun({ communityId, runId, paper, actionId: actionId() });
      await expectRefusal(database, 'NO_PAPER_FOR_PICK_UP', print);
    }
    await expectRefusal(database, 'NO_PAPER_FOR_PICK_UP', () => getSheet({ communityId, sheetCode }));
    const sheet = {
      communityId,
      sheetCode,
      happenedAt: noon,
      rows: [{ dropOffId, outcome: 'handedOver' as const }],
    };
    await expectRefusal(database, 'NO_PAPER_FOR_PICK_UP', () =>
      enterSheet({ ...sheet, actionId: actionId() }),
    );
  });

  it('a door of another entrance, and does nothing of the rest', async () => {
    const app = givenApp(database);
    const paper = await givenOnPaper(app);
    const input = sheetOf(paper, word(paper, '502', 'handedOver'), word(paper, '603', 'handedOver'));
    await expectRefusal(database, 'NOT_ON_SHEET', () =>
      app.as('lin').dispatch.enterSheet({ ...input, actionId: actionId() }),
    );
  });

  it('a time before the run was loaded and one that is still to come', async () => {
    const app = givenApp(database);
    const paper = await givenOnPaper(app);
    const input = sheetOf(paper, word(paper, '502', 'handedOver'));
    for (const happenedAt of ['2026-11-22T03:59:00.000Z', '2026-11-22T07:02:01.000Z']) {
      await expectRefusal(
        database,
        'SHEET_TIME_WRONG',
        () => app.as('lin').dispatch.enterSheet({ ...input, happenedAt, actionId: actionId() }),
        { loaded: '今天 12:00' },
      );
    }
  });
});

describe('a contradiction', () => {
  it('is settled once, in words, and leaves what is recorded as it is', async () => {
    const app = givenApp(database);
    const paper = await givenOnPaper(app);
    const enter = app.as('lin').dispatch.enterSheet;
    await enter({ ...sheetOf(paper, word(paper, '502', 'handedOver')), actionId: actionId() });
    await enter({ ...sheetOf(paper, word(paper, '502', 'refused')), actionId: actionId() });
    const [open] = (await app.as('lin').dispatch.listContradictions({ communityId })).rows;
    const input = { communityId, contradictionId: open?.id ?? '', note: '打电话问过，东西收到了' };
    await expectSameTwice(database, app.as('lin').dispatch.settleContradiction, input);
    expect((await app.as('lin').dispatch.listContradictions({ communityId })).rows).toEqual([]);
    const { rows } = await app.as('lin').dispatch.getSheet(sheetOf(paper));
    expect(rows[0]).toMatchObject({
      outcome: 'handedOver',
      contradictions: [{ settledByName: '林干事', settledNote: '打电话问过，东西收到了' }],
    });
    await expectRefusal(database, 'CONTRADICTION_SETTLED', () =>
      app.as('gao').dispatch.settleContradiction({ ...input, actionId: actionId() }),
    );
    await expectRefusal(database, 'NOT_FOUND', () =>
      app.as('gao').dispatch.settleContradiction({
        ...input,
        contradictionId: actionId(),
        actionId: actionId(),
      }),
    );
  });
});
