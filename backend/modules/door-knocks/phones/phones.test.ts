import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { demoId } from '../../../../backend/demo';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, home } from '../../../../tests/support/demo';
import { flowingClock } from '../../../../tests/support/flowing-clock';
import { givenRound, knockOf } from '../../../../tests/support/given-round';

const database = await givenDatabase('demo');
const clock = flowingClock('2026-11-22T01:00:00.000Z');
const { as } = givenApp(database, { clock });
const first = entrance('10-1');
const minutes = (many: number) => new Date(clock.now.getTime() + many * 60_000).toISOString();
const pass = (many: number) => clock.moveTo(minutes(many));
const device = v7();

const quiet = async (campaignId: string) =>
  (await as('lin').doorKnocks.listQuietPhones({ communityId, campaignId })).rows.map(
    ({ name, placeLabel, why, unsent }) => [name, placeLabel, why, unsent],
  );
const report = (who: string, campaignId: string, unsent: object | null) =>
  as(who).doorKnocks.reportPhone({ ...first, campaignId, device, unsent: unsent as never });
const keeps = (count: number, oldestAt: string, lastSeq = count) => ({
  ...{ count, oldestAt, firstSeq: 1, lastSeq },
});
const knock = (who: string, campaignId: string, room: string, seq: number) =>
  as(who).doorKnocks.recordDoorKnock({
    ...{ ...first, ...home(`10-1-${room}`) },
    ...knockOf(campaignId, { device, seq, happenedAt: clock.now.toISOString() }),
  });
const give = (campaignId: string) =>
  as('lin').doorKnocks.giveEntrance({
    ...{ ...first, campaignId, accountId: demoId('account wang') },
    actionId: actionId(),
  });
const open = () => givenRound(as('lin'), { deadlineAt: minutes(48 * 60) });

describe('a phone that keeps deeds', () => {
  it('is named once the oldest of them is two hours old, though it says no more itself', async () => {
    const campaignId = await open();
    await report('qin', campaignId, keeps(3, minutes(-30)));
    await pass(89);
    expect(await quiet(campaignId)).toEqual([]);
    await pass(1);
    expect(await quiet(campaignId)).toEqual([['秦女士', '10号楼 1单元', 'unsent', 3]]);
  });

  it('is named with what is left of them, and not when all have come', async () => {
    const campaignId = await open();
    await report('qin', campaignId, keeps(2, minutes(-180)));
    await knock('qin', campaignId, '502', 1);
    expect(await quiet(campaignId)).toEqual([['秦女士', '10号楼 1单元', 'unsent', 1]]);
    await knock('qin', campaignId, '401', 2);
    expect(await quiet(campaignId)).toEqual([]);
  });

  it('is not named any more when it says that none is left', async () => {
    const campaignId = await open();
    await report('qin', campaignId, keeps(2, minutes(-180)));
    await report('qin', campaignId, null);
    expect(await quiet(campaignId)).toEqual([]);
  });

  it('counts many doors of one word as one', async () => {
    const campaignId = await open();
    await report('qin', campaignId, keeps(1, minutes(-180)));
    await as('qin').doorKnocks.recordNoAnswers({
      ...{ ...first, campaignId, device, seq: 1, happenedAt: clock.now.toISOString() },
      householdIds: [home('10-1-502').householdId, home('10-1-401').householdId],
      actionId: actionId(),
    });
    expect(await quiet(campaignId)).toEqual([]);
  });
});

describe('a phone that says nothing', () => {
  it('is named when its entrance was opened on it and two hours have gone, while doors are open', async () => {
    const campaignId = await open();
    await give(campaignId);
    await pass(10);
    await report('wang', campaignId, null);
    await pass(119);
    expect(await quiet(campaignId)).toEqual([]);
    await pass(1);
    expect(await quiet(campaignId)).toEqual([['王师傅', '10号楼 1单元', 'unheard', 0]]);
    await knock('wang', campaignId, '502', 1);
    expect(await quiet(campaignId)).toEqual([]);
  });

  it('is not named where the entrance was never opened on it, or was taken back', async () => {
    const campaignId = await open();
    const { leaseId } = await give(campaignId);
    await pass(150);
    expect(await quiet(campaignId)).toEqual([]);
    await report('wang', campaignId, null);
    await as('lin').doorKnocks.endLease({ ...first, campaignId, leaseId, actionId: actionId() });
    await pass(150);
    expect(await quiet(campaignId)).toEqual([]);
  });

  it('is not named when it was heard within two hours of the end of its time', async () => {
    const campaignId = await open();
    await give(campaignId);
    await pass(150);
    await report('wang', campaignId, null);
    await pass(300);
    expect(await quiet(campaignId)).toEqual([]);
  });
});

it('is not taken from somebody to whom the entrance was never given', async () => {
  const campaignId = await open();
  await expect(report('wang', campaignId, null)).rejects.toMatchObject({ code: 'NOT_GIVEN_ENTRANCE' });
});

it('is taken when the time at the entrance is over: what it keeps was done before', async () => {
  const campaignId = await open();
  await give(campaignId);
  const oldest = minutes(30);
  await pass(300);
  await report('wang', campaignId, keeps(4, oldest));
  expect(await quiet(campaignId)).toEqual([['王师傅', '10号楼 1单元', 'unsent', 4]]);
});

afterEach(() => database.pool.query('truncate phone_reports'));
