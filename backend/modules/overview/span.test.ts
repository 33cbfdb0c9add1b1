import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, market, noon } from '../../../tests/support/demo';
import { givenOrder, purchaseOf } from '../../../tests/support/given';
import { expectRefusal, givenQuietDay } from '../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));
const app = givenApp(database);
const { overview } = app.as('lin');

describe('a report that ends at an hour, or is longer than a day', () => {
  it('counts what lies between its moments, and its lists show the same', async () => {
    const { waveId } = await givenOrder(app);
    app.clock.set(noon);
    await app.as('lin').purchasing.markPlaced({ ...purchaseOf(waveId), actionId: actionId() });
    const purchases = async (span: object) => {
      const { figures } = await overview.getEvening({ communityId, day: '2026-11-22', ...span });
      return figures.filter(({ topic }) => topic === 'purchases').map(({ count }) => count);
    };
    expect(await purchases({})).toEqual([1]);
    expect(await purchases({ cutOff: '12:00' })).toEqual([]);
    expect(await purchases({ cutOff: '12:01' })).toEqual([1]);
    expect(await purchases({ day: '2026-11-23', cutOff: '12:00' })).toEqual([1]);
    expect(await purchases({ day: '2026-11-24' })).toEqual([]);
    const span = { day: '2026-11-24', firstDay: '2026-11-22' };
    expect(await purchases(span)).toEqual([1]);
    const rows = await overview.listEveningRows({ communityId, ...span, topic: 'purchases', key: market });
    expect(rows.rows).toHaveLength(1);
  });

  it('is at most 31 days, and begins before it ends', async () => {
    const ask = (firstDay: string) => () => overview.getEvening({ communityId, day: '2026-11-22', firstDay });
    await expectRefusal(database, 'PERIOD_WRONG', ask('2026-11-23'), { most: 31 });
    await expectRefusal(database, 'PERIOD_WRONG', ask('2026-10-22'), { most: 31 });
    expect((await ask('2026-10-23')()).from).toBe('2026-10-22T16:00:00.000Z');
  });
});

describe('a certificate', () => {
  it('is a thing to do from 14 days before its last day on, and urgent when it is over', async () => {
    const staff = app.as('lin').catalogue;
    app.clock.set(noon);
    const add = (expiresOn: string) =>
      staff.addCertificate({
        ...{ communityId, supplierId: market, kind: '食品经营许可证', expiresOn, pictureId: null },
        actionId: actionId(),
      });
    const ids = [await add('2026-12-07'), await add('2026-12-06'), await add('2026-11-21')];
    const { toDo } = await overview.getToDo({ communityId });
    expect(toDo.find(({ kind }) => kind === 'certificateEnding')).toMatchObject({ count: 2, urgent: 1 });
    for (const { certificateId } of ids)
      await staff.removeCertificate({ communityId, certificateId, actionId: actionId() });
  });
});
