import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, noon, pengHome, zhuHome } from '../../../../tests/support/demo';
import { givenOrder } from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';
import { drainOutbox } from '../../../jobs';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const here = entrance('10-1');
const stateHere = ({ as }: TestApp) => as('qin').orders.getEntranceReminder(here);
const remindHere = ({ as }: TestApp, by = 'qin') =>
  as(by).orders.remindEntrance({ ...here, actionId: actionId() });
const told = async () => {
  const { rows } = await database.pool.query<{ kind: string; n: number }>(
    'select kind, count(*)::int as n from messages group by kind',
  );
  return rows;
};

describe('reminding those who have not ordered', () => {
  it('says how many before, tells just them, and says afterwards who did it', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    const before = await stateHere(app);
    const board = await app.as('qin').orders.listEntranceOrders(here);
    expect(before.due).toBe(board.households - board.ordered);
    expect(before.unreachable).toBeLessThan(before.due);

    const sent = await expectSameTwice(database, app.as('qin').orders.remindEntrance, here);
    expect(sent).toEqual({ sent: before.due, left: 0 });
    const at = app.clock.now.toISOString();
    expect(await stateHere(app)).toMatchObject({
      due: 0,
      sent: [{ name: '秦女士', households: before.due, at }],
    });
    await drainOutbox(app.app, app.clock.now);
    expect(await told()).toEqual([{ kind: 'orderReminder', n: before.due }]);
    const { rows } = await app.as('peng').messages.listMessages(pengHome);
    expect(rows).toMatchObject([{ kind: 'orderReminder', link: { kind: 'orderForm' } }]);
    expect((await app.as('zhu').messages.listMessages(zhuHome)).rows).toEqual([]);
  });

  it('shows on the board who was reminded, and leaves vacant ones out', async () => {
    const app = givenApp(database);
    await remindHere(app);
    const { rows } = await app.as('qin').orders.listEntranceOrders(here);
    for (const { isVacant, remindedAt } of rows) expect(remindedAt === null).toBe(isVacant);
  });

  it('reaches nobody twice in one wave, whoever sends, and a whole community in slices', async () => {
    const app = givenApp(database);
    await remindHere(app);
    await expectRefusal(database, 'NOBODY_TO_REMIND', () => remindHere(app, 'lin'));
    const all = await app.as('lin').orders.getCommunityReminder({ communityId });
    const remind = () => app.as('lin').orders.remindCommunity({ communityId, actionId: actionId() });
    expect(await remind()).toEqual({ sent: 500, left: all.due - 500 });
    expect(await remind()).toEqual({ sent: all.due - 500, left: 0 });
    await expectRefusal(database, 'NOBODY_TO_REMIND', remind);
    const after = await app.as('lin').orders.getCommunityReminder({ communityId });
    expect(after.sent.map(({ name }) => name).sort()).toEqual(['林干事', '秦女士']);
    expect(after.facts).toMatchObject({ households: 623, ordered: 0 });
  });

  it('sends once for two who press at the same moment', async () => {
    const app = givenApp(database);
    const { due } = await stateHere(app);
    const both = await Promise.allSettled([remindHere(app), remindHere(app, 'lin')]);
    const sent = both.map((one) => (one.status === 'fulfilled' ? one.value.sent : 0));
    expect(sent.reduce((sum, n) => sum + n, 0)).toBe(due);
    await drainOutbox(app.app, app.clock.now);
    expect(await told()).toEqual([{ kind: 'orderReminder', n: due }]);
  });

  it('begins anew with the next wave', async () => {
    const app = givenApp(database);
    const { sent } = await remindHere(app);
    app.clock.set(noon);
    expect((await stateHere(app)).due).toBe(sent);
  });

  it('refuses when no wave is open', async () => {
    const app = givenApp(database);
    await database.pool.query('create table kept as select * from wave_times; delete from wave_times');
    await expectRefusal(database, 'NO_OPEN_WAVE', () => remindHere(app));
    expect(await stateHere(app)).toMatchObject({ wave: null, due: 0 });
    await database.pool.query('insert into wave_times select * from kept; drop table kept');
  });
});
