import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, eggs, pengHome, rice, songHome, zhuHome } from '../../../../tests/support/demo';
import {
  givenArrived,
  givenDeparted,
  givenOrder,
  givenPlaced,
  givenRun,
  outcomeOf,
} from '../../../../tests/support/given';
import { answerTo, givenDeliveredEggs, givenDispute } from '../../../../tests/support/given-dispute';
import { givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** The noon wave is promised for 18:00; at 17:00 its pieces begin to be looked for. */
const hourBefore = '2026-11-22T09:00:00.000Z';
const twoLate = '2026-11-22T12:00:00.000Z';

const list = async ({ as }: TestApp, cause?: 'supplier' | 'onRun') =>
  (await as('lin').dispatch.listDelayed({ communityId, cause })).rows;
const count = ({ as }: TestApp) => as('lin').dispatch.countDelayed({ communityId });
const causes = async (app: TestApp) => (await list(app)).flatMap(({ parts }) => parts.map((p) => p.cause));

describe('what is promised and not there yet', () => {
  it('begins an hour before the promise, and not a moment earlier', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    app.clock.set('2026-11-22T08:59:59.999Z');
    expect(await list(app)).toEqual([]);
    app.clock.set(hourBefore);
    expect(await causes(app)).toEqual(['notPlaced']);
  });

  it('names the supplier that is late, from the arrival that it gave', async () => {
    const app = givenApp(database);
    const { waveId } = await givenOrder(app);
    await givenPlaced(app, waveId);
    app.clock.set(hourBefore);
    expect(await list(app, 'supplier')).toMatchObject([
      {
        placeLabel: '10号楼 1单元 502',
        promisedAt: '2026-11-22T10:00:00.000Z',
        parts: [
          {
            cause: 'supplier',
            pieces: 2,
            supplierName: '惠民保供超市（示例）',
            products: [{ name: '鸡蛋 30枚', measure: '板', pieces: 2 }],
          },
        ],
      },
    ]);
    expect(await list(app, 'onRun')).toEqual([]);
  });

  it('follows the goods over the station and the run to the door and back', async () => {
    const app = givenApp(database);
    const { waveId } = await givenOrder(app);
    await givenArrived(app, waveId);
    app.clock.set(twoLate);
    expect(await causes(app)).toEqual(['notSorted']);
    const runId = await givenRun(app, '10-1');
    const loaded = { cause: 'onRun', runLabel: '第 1 趟', volunteerName: null };
    expect((await list(app))[0]?.parts).toMatchObject([loaded]);
    const { dropOffIds } = await givenDeparted(app, runId);
    expect((await list(app))[0]?.parts).toMatchObject([{ ...loaded, volunteerName: '王师傅' }]);
    const word = { ...outcomeOf(dropOffIds[0] ?? '', 'noAnswer'), actionId: actionId() };
    await app.as('wang').dispatch.confirmDropOff(word);
    expect((await list(app))[0]?.parts).toMatchObject([{ cause: 'broughtBack', outcome: 'noAnswer' }]);
  });

  it('leaves out what is at the door, unless its household waits for an answer', async () => {
    const app = givenApp(database);
    const orderId = await givenDeliveredEggs(app);
    app.clock.set(twoLate);
    expect(await list(app)).toEqual([]);
    const disputeId = await givenDispute(app, orderId);
    expect((await list(app))[0]?.parts).toMatchObject([{ cause: 'disputed', pieces: 1 }]);
    await answerTo(app, disputeId, { kind: 'redeliver', from: 'station' });
    expect(await causes(app)).toEqual(['noRun']);
  });

  it('counts 户 and 份 in all and by cause', async () => {
    const app = givenApp(database);
    const { waveId } = await givenOrder(app, {
      lines: [
        { productId: eggs, quantity: 2 },
        { productId: rice, quantity: 1 },
      ],
    });
    await givenOrder(app, { by: 'peng', at: pengHome });
    await givenPlaced(app, waveId);
    app.clock.set(twoLate);
    expect(await count(app)).toMatchObject({
      households: 2,
      pieces: 5,
      causes: [
        { cause: 'notPlaced', households: 1, pieces: 1 },
        { cause: 'supplier', households: 2, pieces: 4 },
      ],
      disputes: 0,
    });
  });

  it('comes page by page, the oldest promise first, each order once', async () => {
    const app = givenApp(database);
    const orders = [
      await givenOrder(app),
      await givenOrder(app, { by: 'peng', at: pengHome }),
      await givenOrder(app, { by: 'song', at: songHome }),
    ];
    app.clock.set('2026-11-22T05:00:00.000Z');
    const later = await givenOrder(app, { by: 'peng', at: pengHome });
    app.clock.set('2026-11-23T06:00:00.000Z');
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await app.as('lin').dispatch.listDelayed({ communityId, limit: 2, cursor });
      seen.push(...page.rows.map(({ orderId }) => orderId));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen.slice(0, 3).sort()).toEqual(orders.map(({ orderId }) => orderId).sort());
    expect(seen.slice(3)).toEqual([later.orderId]);
  });
});

describe('the number to call', () => {
  it('is what staff have set last, and every household is shown it', async () => {
    const app = givenApp(database);
    const { orderId } = await givenOrder(app);
    const staff = app.as('lin').org;
    const before = (await staff.getContacts({ communityId })).servicePhone;
    const set = (servicePhone: string) =>
      staff.setServicePhone({ communityId, servicePhone, actionId: actionId() });
    await set('0375-1234567');
    const tracked = await app.as('zhu').dispatch.trackOrder({ ...zhuHome, orderId });
    expect(tracked).toMatchObject({ servicePhone: '0375-1234567', captainName: '秦女士' });
    await expect(set('打我')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: '服务电话' },
    });
    await set(before ?? '');
  });
});
