import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, noon, pengHome, zhuHome } from '../../../tests/support/demo';
import { givenAtTheDoor, outcomeOf, walkPages } from '../../../tests/support/given';
import { actionId } from '../../../tests/support/app';
import { givenQuietDay } from '../../../tests/support/state';
import { drainOutbox } from '../../jobs';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

async function givenMessages(count: number, householdId: string): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await sql`insert into messages (community_id, id, household_id, kind, body, key, at)
      values (${communityId}, ${v7()}, ${householdId}, 'delivered', ${`message ${index}`}, ${`${index}`},
              ${new Date(Date.parse(noon) + Math.floor(index / 2) * 1000)})`.execute(database.db);
  }
}

describe('what a household was told', () => {
  it('comes newest first, page by page, none lost or doubled among those of one moment', async () => {
    const { as } = givenApp(database);
    await givenMessages(9, zhuHome.householdId);
    await givenMessages(2, pengHome.householdId);
    const list = (page: { limit: number; cursor?: string }) =>
      as('zhu').messages.listMessages({ ...zhuHome, ...page });
    const all = await walkPages(list, 100);
    expect(all).toHaveLength(9);
    for (const limit of [1, 2, 4]) expect(await walkPages(list, limit)).toEqual(all);
    const { rows } = await list({ limit: 9 });
    expect(rows.map((row) => row.at)).toEqual(
      rows
        .map((row) => row.at)
        .sort()
        .reverse(),
    );
  });

  it('reads in the order in which it became true, also when all of it is carried out at once', async () => {
    const app = givenApp(database);
    const { dropOffId } = await givenAtTheDoor(app);
    await app
      .as('wang')
      .dispatch.confirmDropOff({ ...outcomeOf(dropOffId, 'handedOver'), actionId: actionId() });
    app.clock.pass(60_000);
    await drainOutbox(app.app, app.clock.now);
    const { rows } = await app.as('zhu').messages.listMessages(zhuHome);
    expect(rows.map((message) => message.kind)).toEqual([
      'delivered',
      'runDeparted',
      'goodsArrived',
      'arrivalAnnounced',
    ]);
  });

  it('is not for the neighbour', async () => {
    const { as } = givenApp(database);
    await expect(as('peng').messages.listMessages(zhuHome)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
