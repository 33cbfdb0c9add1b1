import excel from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EveningFigure, EveningRow } from '@/contract/overview';
import { beijingDay } from '@/domain/beijing-day';
import { figureName, figureWords } from '@/domain/evening';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import {
  afternoon,
  communityId,
  eggs,
  grain,
  maHome,
  pengHome,
  potatoes,
  rice,
  zhuHome,
} from '../../../tests/support/demo';
import {
  givenArrived,
  givenDeparted,
  givenOrder,
  givenPlaced,
  givenRun,
  outcomeOf,
} from '../../../tests/support/given';
import { behind } from '../../../tests/support/linked';
import { givenQuietDay } from '../../../tests/support/state';

const database = await givenDatabase('demo');
const app = givenApp(database);
const { as, clock } = app;
const lin = as('lin');

const morning = '2026-11-22T01:30:00.000Z';
const today = '2026-11-22';

beforeEach(async () => {
  await givenQuietDay(database);
  clock.set(morning);
});

const figures = async (day?: string) => (await lin.overview.getEvening({ communityId, day })).figures;
const find = (all: EveningFigure[], topic: string, key: string) =>
  all.find((one) => one.topic === topic && one.key === key);

async function rowsOf({ topic, key }: EveningFigure, day = today): Promise<EveningRow[]> {
  const rows: EveningRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await lin.overview.listEveningRows({ communityId, day, topic, key, cursor, limit: 2 });
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
  } while (cursor);
  return rows;
}

async function askFor(home: typeof zhuHome): Promise<string> {
  const wish = { kind: 'other' as const, text: '换灯泡' };
  return (await lin.orders.createRequest({ ...home, wish, actionId: actionId() })).requestId;
}

/** Three errands: one done, one not done, one that waits; and a wish that waits for a price. */
async function givenErrands(): Promise<void> {
  const [done, failed] = [await askFor(zhuHome), await askFor(pengHome)];
  await askFor(maHome);
  await lin.orders.createWish({ ...maHome, text: '婴儿湿巾', quantity: 2, actionId: actionId() });
  const staff = lin.orders;
  for (const requestId of [done, failed])
    await staff.takeRequest({ communityId, requestId, actionId: actionId() });
  const payment = { paidBy: 'helper' as const, amountFen: 1250 };
  await staff.finishRequest({ communityId, requestId: done, payment, actionId: actionId() });
  await staff.failRequest({ communityId, requestId: failed, reason: '灯座坏了', actionId: actionId() });
}

/** Eggs and potatoes come, one potato does not; rice is ordered; of four doors two are told, one run is not taken. */
async function givenFullDay(): Promise<string> {
  const lines = [
    { productId: eggs, quantity: 2 },
    { productId: potatoes, quantity: 3 },
    { productId: rice, quantity: 1 },
  ];
  const { waveId, orderId } = await givenOrder(app, { lines });
  await givenOrder(app, { by: 'peng', at: pengHome, lines });
  await givenOrder(app, { by: 'ma', at: maHome, lines });
  await givenErrands();
  const purchaseId = await givenPlaced(app, waveId);
  const counted = [
    { productId: eggs, came: 6, damaged: 0 },
    { productId: potatoes, came: 7, damaged: 1, reason: 'notDelivered' as const },
  ];
  await lin.purchasing.recordReceipt({ communityId, purchaseId, lines: counted, actionId: actionId() });
  const { dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
  await givenRun(app, '10-2');
  const outcomes = ['handedOver', 'noAnswer'] as const;
  for (const [index, outcome] of outcomes.entries())
    await as('wang').dispatch.confirmDropOff({
      ...outcomeOf(dropOffIds[index] ?? '', outcome),
      actionId: actionId(),
    });
  const missing = { productId: eggs, pieces: 1, cause: 'missing' as const };
  await as('zhu').dispatch.openDispute({ ...zhuHome, orderId, lines: [missing], actionId: actionId() });
  return waveId;
}

describe('the evening page', () => {
  it('says in numbers what was done, each with its measure word', async () => {
    const waveId = await givenFullDay();
    const all = await figures();
    const said = (topic: string, key: string) => {
      const figure = find(all, topic, key);
      return figure && `${figureName(figure)}：${figureWords(figure).main}`;
    };
    expect([
      said('orders', waveId),
      said('shortages', 'short'),
      said('shortages', 'damaged'),
      said('departures', 'departed'),
      said('doors', 'handedOver'),
      said('doors', 'noAnswer'),
      said('requests', 'other done'),
      said('requests', 'other failed'),
    ]).toEqual([
      '午间批次 · 12:00 截单：3 份',
      '缺：1 件',
      '坏：1 件',
      '志愿者出发：1 人次',
      '当面送达：1 户次',
      '没人应门，带回：1 户次',
      '其他事 办好：1 件',
      '其他事 没办成：1 件',
    ]);
  });

  it('says what is open and who has it', async () => {
    await givenFullDay();
    const open = (await figures()).filter(({ topic }) => topic === 'open');
    expect(Object.fromEntries(open.map(({ key, owner, count }) => [key, [owner, count]]))).toEqual({
      toPlace: ['staff', 1],
      sorted: ['station', 1],
      runOpen: ['nobody', 1],
      requestOpen: ['nobody', 1],
      wishWaiting: ['staff', 1],
      disputeOpen: ['staff', 1],
      back: ['station', 1],
    });
  });

  it('counts in every number exactly the rows of the list that it opens', async () => {
    await givenFullDay();
    await givenPlaced(app, (await givenOpenSince()).waveId, grain);
    const all = await figures();
    expect(new Set(all.map(({ topic }) => topic)).size).toBe(11);
    for (const figure of all) {
      const rows = await rowsOf(figure);
      const sum = (of: (row: EveningRow) => number) => rows.reduce((total, row) => total + of(row), 0);
      expect([
        figure.topic,
        figure.key,
        rows.length,
        sum(({ quantity }) => quantity),
        sum(({ fen }) => fen),
      ]).toEqual([figure.topic, figure.key, figure.count, figure.quantity, figure.fen]);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
  });

  it('shows rooms and goods, and no names of people', async () => {
    await givenFullDay();
    const all = await figures();
    const doors = find(all, 'doors', 'handedOver');
    expect(doors && (await rowsOf(doors))).toMatchObject([{ placeLabel: '10号楼 1单元 502', target: 'run' }]);
    const everything = JSON.stringify([all, ...(await Promise.all(all.map((one) => rowsOf(one))))]);
    expect(everything).not.toMatch(/朱|王师傅|林干事|马|彭/);
  });

  it('answers a number that does not exist with an empty list', async () => {
    const none = { communityId, day: today, limit: 20 };
    for (const [topic, key] of [
      ['open', 'nothing'],
      ['doors', 'lost'],
    ] as const) {
      expect(await lin.overview.listEveningRows({ ...none, topic, key })).toEqual({ rows: [], next: null });
    }
  });

  it('belongs to staff of the community', async () => {
    for (const who of ['zhu', 'wang', 'qin'])
      await expect(as(who).overview.getEvening({ communityId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

const givenOpenSince = async () => {
  const { rows } = await lin.purchasing.listWaves({ communityId, limit: 20 });
  const wave = rows.find(({ isClosed, suppliersToPlace }) => isClosed && suppliersToPlace > 0);
  if (!wave) throw new Error('no wave waits to be placed');
  return { waveId: wave.id };
};

describe('the edges of a day', () => {
  it('are midnights in Beijing: 23:59 is today, 00:01 is tomorrow', async () => {
    await givenOrder(app);
    await givenOrder(app, { by: 'peng', at: pengHome });
    const [wave] = (await lin.purchasing.listWaves({ communityId, limit: 20 })).rows;
    await givenArrived(app, wave?.id ?? '');
    const { dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
    const moments = ['2026-11-22T15:59:00.000Z', '2026-11-22T16:01:00.000Z'];
    for (const [index, moment] of moments.entries()) {
      clock.set(moment);
      const door = { ...outcomeOf(dropOffIds[index] ?? '', 'handedOver'), actionId: actionId() };
      await as('wang').dispatch.confirmDropOff(door);
      expect((await lin.overview.getEvening({ communityId })).day).toBe(beijingDay(moment));
    }
    for (const day of ['2026-11-22', '2026-11-23'])
      expect([day, find(await figures(day), 'doors', 'handedOver')?.count]).toEqual([day, 1]);
  });

  it('another day says nothing about what is open: nobody has written down how it stood', async () => {
    await givenFullDay();
    const { isToday, figures: earlier } = await lin.overview.getEvening({ communityId, day: '2026-11-21' });
    expect([isToday, earlier]).toEqual([false, []]);
  });

  it('a day that does not exist is refused', async () => {
    for (const day of ['2026-02-30', '0000-01-01', '9999-12-31', 'today'])
      await expect(lin.overview.getEvening({ communityId, day })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
  });
});

describe('the workbook of a day', () => {
  it('holds the same numbers as the page', async () => {
    await givenFullDay();
    const all = await figures();
    const { path } = await lin.overview.exportEvening({ communityId, day: today, actionId: actionId() });
    const file = await behind(app, path);
    if (file?.kind !== 'workbook') throw new Error('no workbook');
    expect(file.name).toBe('11月22日晚报.xlsx');
    const workbook = new excel.Workbook();
    // exceljs names the browser's kind of buffer only.
    await workbook.xlsx.load(file.bytes.slice().buffer);
    const written = workbook.worksheets.flatMap((sheet) =>
      (sheet.getSheetValues().slice(2) as unknown[][]).map((row) => [row[2], row[3]]),
    );
    const shown = (isOpen: boolean) => all.filter(({ topic }) => (topic === 'open') === isOpen);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['办了什么', '还没办完']);
    expect(written).toEqual(
      [...shown(false), ...shown(true)].map((figure) => [figureName(figure), figure.count]),
    );
  });

  it('is given again under the same number when the answer was lost', async () => {
    const asked = { communityId, day: today, actionId: actionId() };
    clock.set(afternoon);
    expect(await lin.overview.exportEvening(asked)).toEqual(await lin.overview.exportEvening(asked));
  });
});
