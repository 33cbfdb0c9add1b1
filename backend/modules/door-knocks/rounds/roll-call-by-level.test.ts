import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, noon, zhuHome } from '../../../../tests/support/demo';
import { expectRefusal, givenQuietDay } from '../../../../tests/support/state';
import { demoId } from '../../../demo';
import { runJobs } from '../../../jobs';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const ten = demoId('building 10');
const one = demoId('building 1');

const setLevel = ({ as }: TestApp, over: object = {}) =>
  as('lin').households.setControlLevel({
    ...{ communityId, buildingIds: [ten, one], level: 'lockdown', startsAt: noon, rollCallMinutes: 240 },
    ...{ ...over, actionId: actionId() },
  });

async function rollCalls({ as, app, clock }: TestApp) {
  await runJobs(app, clock.now);
  const { rows } = await as('lin').campaigns.listCampaigns({ communityId });
  return rows.filter(({ kind }) => kind === 'rollCall');
}

const householdsOf = async (...buildingIds: string[]): Promise<number> => {
  const { n } = await database.db
    .selectFrom('doors')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('communityId', '=', communityId)
    .where('buildingId', 'in', buildingIds)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(n);
};

describe('a level that asks its households how they are', () => {
  it('opens one roll-call of its buildings at its hour, for as long as was said, and tells who can answer', async () => {
    const app = givenApp(database);
    await setLevel(app);
    expect(await rollCalls(app)).toEqual([]);
    app.clock.set(noon);
    const [opened, ...others] = await rollCalls(app);
    expect(others).toEqual([]);
    expect(opened).toMatchObject({
      title: '封控：1号楼、10号楼',
      openedCells: await householdsOf(ten, one),
      openedAt: noon,
      deadlineAt: new Date(Date.parse(noon) + 240 * 60_000).toISOString(),
    });
    const { rows } = await app.as('zhu').messages.listMessages(zhuHome);
    expect(rows.filter(({ kind }) => kind === 'rollCallOpened')).toHaveLength(1);
    expect(await rollCalls(app)).toHaveLength(1);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('opens one when two instances look at the same moment', async () => {
    const app = givenApp(database);
    await setLevel(app);
    app.clock.set(noon);
    await Promise.all([runJobs(app.app, app.clock.now), runJobs(givenApp(database).app, app.clock.now)]);
    expect(await rollCalls(app)).toHaveLength(1);
  });

  it('opens none when nobody asked for it, or when it was recalled before its hour', async () => {
    const app = givenApp(database);
    await setLevel(app, { rollCallMinutes: null });
    await setLevel(app, { buildingIds: [ten] });
    const { rows } = await app.as('lin').households.listControlLevels({ communityId, buildingId: ten });
    for (const { id } of rows)
      await app.as('lin').households.recallControlLevel({ communityId, changeId: id, actionId: actionId() });
    app.clock.set(noon);
    expect(await rollCalls(app)).toEqual([]);
  });

  it('is refused for less than ten minutes', async () => {
    const app = givenApp(database);
    await expectRefusal(database, 'INVALID_INPUT', () => setLevel(app, { rollCallMinutes: 5 }));
  });
});
