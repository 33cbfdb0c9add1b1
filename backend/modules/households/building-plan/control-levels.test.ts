import { beforeEach, describe, expect, it } from 'vitest';
import { runJobs } from '../../../jobs';
import { demoId } from '../../../demo';
import { actionId, givenApp, MORNING, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entranceIdsOf, noon, zhuHome } from '../../../../tests/support/demo';
import { givenArrived, givenOrder, givenRun } from '../../../../tests/support/given';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const ten = demoId('building 10');
const one = demoId('building 1');
const lin = ({ as }: TestApp) => as('lin').households;
const levelOf = async ({ as }: TestApp) => (await as('zhu').orders.getHome(zhuHome)).receiving.level;
const set = (
  app: TestApp,
  level: 'restricted' | 'normal' | 'lockdown',
  startsAt: string | null,
  ids = [ten],
) => lin(app).setControlLevel({ communityId, buildingIds: ids, level, startsAt, actionId: actionId() });
const toldOfLevel = async ({ as, app, clock }: TestApp): Promise<string[]> => {
  await runJobs(app, clock.now);
  const { rows } = await as('zhu').messages.listMessages({ ...zhuHome, limit: 100 });
  return rows.filter(({ kind }) => kind === 'levelChanged').map(({ body }) => body);
};

describe('a control level', () => {
  it('is lockdown until somebody says otherwise', async () => {
    expect(await levelOf(givenApp(database))).toBe('lockdown');
  });

  it('comes into force at its hour, is told once, and twice the same tells nothing', async () => {
    const app = givenApp(database);
    const wish = { communityId, buildingIds: [ten, one], level: 'restricted', startsAt: noon } as const;
    await expectSameTwice(database, lin(app).setControlLevel, { ...wish, buildingIds: [ten, one] });
    expect([await levelOf(app), await toldOfLevel(app)]).toEqual(['lockdown', []]);
    app.clock.set(noon);
    expect(await levelOf(app)).toBe('restricted');
    expect(await toldOfLevel(app)).toHaveLength(1);
    await set(app, 'restricted', null);
    expect(await toldOfLevel(app)).toHaveLength(1);
  });

  it('is told as it stands when several changes have come into force at once', async () => {
    const app = givenApp(database);
    await set(app, 'restricted', noon);
    await set(app, 'lockdown', noon);
    app.clock.set(noon);
    expect([await levelOf(app), await toldOfLevel(app)]).toEqual(['lockdown', []]);
  });

  it('that is recalled before its hour never comes and is never told; it stays in the history', async () => {
    const app = givenApp(database);
    await set(app, 'normal', noon);
    const [change] = (await lin(app).listControlLevels({ communityId })).rows;
    await lin(app).recallControlLevel({ communityId, changeId: change?.id ?? '', actionId: actionId() });
    app.clock.set(noon);
    expect([await levelOf(app), await toldOfLevel(app)]).toEqual(['lockdown', []]);
    const { rows } = await lin(app).listControlLevels({ communityId, buildingId: ten });
    expect(rows).toMatchObject([{ level: 'normal', setByName: '林干事', recalledByName: '林干事' }]);
  });

  it('is refused in the past, far ahead, for an unknown building, and recalled too late', async () => {
    const app = givenApp(database);
    await expectRefusal(database, 'LEVEL_IN_PAST', () => set(app, 'normal', '2026-11-22T01:00:00.000Z'));
    await expectRefusal(database, 'LEVEL_TOO_FAR', () => set(app, 'normal', '2027-11-22T01:00:00.000Z'));
    await expectRefusal(database, 'NOT_FOUND', () => set(app, 'normal', null, [ten, demoId('nowhere')]));
    await set(app, 'normal', null);
    const [change] = (await lin(app).listControlLevels({ communityId })).rows;
    const changeId = change?.id ?? '';
    const recall = () => lin(app).recallControlLevel({ communityId, changeId, actionId: actionId() });
    await expectRefusal(database, 'LEVEL_IN_FORCE', recall);
  });
});

describe('slots', () => {
  const slots = [{ from: '17:00', to: '17:30', place: '东门' }];
  const give = (app: TestApp, buildings: { buildingId: string; slots: typeof slots }[]) =>
    lin(app).setPickUpSlots({ communityId, buildings, actionId: actionId() });

  it('are shown to a household whose building fetches at set times, and replaced as a whole', async () => {
    const app = givenApp(database);
    await give(app, [{ buildingId: ten, slots }]);
    await set(app, 'restricted', null);
    const { receiving } = await app.as('zhu').orders.getHome(zhuHome);
    expect(receiving.slot).toMatchObject({ startsAt: '2026-11-22T09:00:00.000Z', place: '东门' });
    await give(app, [{ buildingId: ten, slots: [] }]);
    expect((await app.as('zhu').orders.getHome(zhuHome)).receiving).toMatchObject({
      way: 'timedPickUp',
      slot: null,
    });
  });

  it('are refused for an unknown building, for all of them', async () => {
    const app = givenApp(database);
    const both = [ten, demoId('nowhere')].map((buildingId) => ({ buildingId, slots }));
    await expectRefusal(database, 'NOT_FOUND', () => give(app, both));
  });
});

describe('a run', () => {
  it('to the door takes nothing of a building that fetches, and a pick-up nothing of one that is closed', async () => {
    const app = givenApp(database, { now: MORNING });
    const { waveId } = await givenOrder(app);
    await givenArrived(app, waveId);
    const entranceIds = entranceIdsOf('10-1');
    const { dispatch } = app.as('lin');
    await dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
    const make = (kind: 'toDoor' | 'pickUp') => () =>
      dispatch.createRun({ communityId, entranceIds, kind, actionId: actionId() });
    await expectRefusal(database, 'NOTHING_SORTED', make('pickUp'));
    await set(app, 'normal', null);
    await expectRefusal(database, 'NOTHING_SORTED', make('toDoor'));
    const { runId } = await make('pickUp')();
    const { dropOffs } = await app.as('wang').dispatch.getRun({ communityId, runId });
    expect(dropOffs).toHaveLength(1);
    expect(await dispatch.finishRun({ communityId, runId, actionId: actionId() })).toMatchObject({
      leftPieces: 2,
    });
    expect((await dispatch.listBroughtBack({ communityId })).rows).toMatchObject([{ reason: 'notFetched' }]);
    // It lies at the station still: the next pick-up has it again.
    expect((await make('pickUp')()).pieces).toBe(2);
  });

  it('that is fetched may be undone within a minute by who said so', async () => {
    const app = givenApp(database);
    await set(app, 'normal', null);
    const { waveId } = await givenOrder(app);
    await givenArrived(app, waveId);
    await expect(givenRun(app, '10-1')).rejects.toMatchObject({ code: 'NOTHING_SORTED' });
    const entranceIds = entranceIdsOf('10-1');
    const { dispatch } = app.as('lin');
    const { runId } = await dispatch.createRun({
      communityId,
      entranceIds,
      kind: 'pickUp',
      actionId: actionId(),
    });
    const { dropOffs } = await dispatch.getRun({ communityId, runId });
    const dropOffId = dropOffs[0]?.id ?? '';
    const word = { communityId, dropOffId, outcome: 'handedOver', happenedAt: noon } as const;
    await dispatch.confirmDropOff({ ...word, actionId: actionId() });
    const undone = await dispatch.undoDropOff({ communityId, dropOffIds: [dropOffId], actionId: actionId() });
    expect(undone.households).toBe(1);
    await dispatch.confirmDropOff({ ...word, outcome: 'refused', actionId: actionId() });
  });
});
