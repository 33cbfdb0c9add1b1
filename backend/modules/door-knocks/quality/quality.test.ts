import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, home, maHome, pengHome, zhuHome } from '../../../../tests/support/demo';
import { givenRound, knockOf, ofEntrances } from '../../../../tests/support/given-round';
import { expectRefusal, expectSameTwice } from '../../../../tests/support/state';
import { demoId } from '../../../demo';

const database = await givenDatabase('demo');
const { as, clock } = givenApp(database);
const first = entrance('10-1');
const qin = demoId('account qin');
const lin = demoId('account lin');
const inRound = (campaignId: string) => ({ communityId, campaignId });
const doorsOf = async (campaignId: string) =>
  (await as('qin').doorKnocks.getEntranceRound({ ...first, campaignId })).doors;
const knockAt = (who: string, campaignId: string, householdId: string, over: object = {}) =>
  as(who).doorKnocks.recordDoorKnock({ ...first, householdId, ...knockOf(campaignId, over) });
const openOf = async (campaignId: string) =>
  (await as('lin').campaigns.getCampaign(inRound(campaignId))).counts.open;

/** 秦女士 met so many doors, one each so many seconds. */
async function givenMet(many: number, seconds: number, over: object = {}): Promise<string> {
  const campaignId = await givenRound(as('lin'));
  const start = Date.parse('2026-11-22T01:00:00.000Z');
  for (const [at, { householdId }] of (await doorsOf(campaignId)).slice(0, many).entries())
    await knockAt('qin', campaignId, householdId, {
      happenedAt: new Date(start + at * seconds * 1000).toISOString(),
      ...over,
    });
  return campaignId;
}

describe('what one person recorded', () => {
  const batch = (campaignId: string, over: object = {}) => ({
    ...inRound(campaignId),
    ...{ accountId: qin, since: null, entranceId: null },
    ...over,
  });

  it('is voided in one deed: its doors are open again, what somebody else said stays, nothing is deleted', async () => {
    const campaignId = await givenMet(3, 180);
    const before = await openOf(campaignId);
    const [one] = await doorsOf(campaignId);
    await knockAt('lin', campaignId, one?.householdId ?? '', { sawVersion: 1 });
    const send = as('lin').doorKnocks.voidKnocks;
    expect(await expectSameTwice(database, send, batch(campaignId))).toEqual({
      voided: 3,
      reopened: 2,
      takenBack: 0,
    });
    expect(await openOf(campaignId)).toBe(before + 2);
    const { rows } = await as('qin').doorKnocks.listDoorKnocks({
      ...{ communityId, campaignId, householdId: one?.householdId ?? '' },
    });
    expect(rows).toMatchObject([
      { isVoided: true, stands: false },
      { isVoided: false, stands: true },
    ]);
  });

  it('is voided from a moment on, or at one entrance alone', async () => {
    const campaignId = await givenMet(2, 180);
    const { voidKnocks } = as('lin').doorKnocks;
    const elsewhere = { ...batch(campaignId, { entranceId: entrance('10-2').entranceId }) };
    const none = () => voidKnocks({ ...elsewhere, actionId: actionId() });
    await expectRefusal(database, 'NOTHING_TO_VOID', none);
    clock.pass(60_000);
    const since = clock.now.toISOString();
    const [, , third] = await doorsOf(campaignId);
    await knockAt('qin', campaignId, third?.householdId ?? '');
    const late = { ...batch(campaignId, { since }), actionId: actionId() };
    expect(await voidKnocks(late)).toEqual({ voided: 1, reopened: 1, takenBack: 0 });
  });

  it('stays when the round is closed', async () => {
    const campaignId = await givenMet(1, 1);
    await database.pool.query(`update campaigns set closed_at = now(), closed_counts = '{}' where id = $1`, [
      campaignId,
    ]);
    const send = () => as('lin').doorKnocks.voidKnocks({ ...batch(campaignId), actionId: actionId() });
    await expectRefusal(database, 'CAMPAIGN_CLOSED', send);
  });
});

describe('whose work is to be looked at again', () => {
  const look = async (campaignId: string) => (await as('lin').doorKnocks.lookAgain(inRound(campaignId))).rows;

  it('is who went through more than six doors a minute', async () => {
    const [fast] = await look(await givenMet(8, 5));
    expect(fast).toMatchObject({ name: '秦女士', doors: 8, fastest: 8, flags: ['fast'] });
    const [slow] = await look(await givenMet(8, 60));
    expect(slow).toMatchObject({ doors: 8, fastest: 1, flags: [] });
  });

  it('is who found the same at ten doors and more', async () => {
    const [same] = await look(await givenMet(10, 90, { peopleCount: 2 }));
    expect(same).toMatchObject({
      mostOutcome: 'met',
      mostShare: 100,
      flags: ['allTheSame'],
      missingPeople: 0,
    });
    const campaignId = await givenMet(10, 90);
    const other = (await doorsOf(campaignId))[10];
    await knockAt('qin', campaignId, other?.householdId ?? '', { outcome: 'noAnswer' });
    const [mixed] = await look(campaignId);
    expect(mixed).toMatchObject({ doors: 11, mostShare: 91, flags: [], missingPeople: 10 });
  });
});

describe('a sample', () => {
  const samplesOf = async (campaignId: string) =>
    (await as('lin').doorKnocks.listSamples(inRound(campaignId))).rows;
  const draw = (campaignId: string, seed = '甲') => ({ ...inRound(campaignId), seed });
  const check = (who: string, sampleId: string, householdId: string, agrees: boolean) => () =>
    as(who).doorKnocks.recordSampleDoor({ communityId, householdId, sampleId, agrees, actionId: actionId() });

  it('is all of a person’s doors where they are few, never those of who draws, and is drawn once', async () => {
    const campaignId = await givenMet(3, 180);
    const others = (await doorsOf(campaignId)).at(-1)?.householdId ?? '';
    await knockAt('lin', campaignId, others);
    expect(await samplesOf(campaignId)).toEqual([]);
    const send = as('lin').doorKnocks.drawSample;
    expect(await expectSameTwice(database, send, draw(campaignId))).toEqual({ people: 1, doors: 3 });
    const [sample] = await samplesOf(campaignId);
    expect(sample).toMatchObject({ accountId: qin, lot: 3, doors: 3, needsRight: 3, verdict: 'waiting' });
    const again = () => send({ ...draw(campaignId, '乙'), actionId: actionId() });
    await expectRefusal(database, 'NOTHING_TO_DRAW', again);
    // Another of staff may draw what 林干事 did.
    const byGao = await as('gao').doorKnocks.drawSample({ ...draw(campaignId), actionId: actionId() });
    expect(byGao).toEqual({ people: 1, doors: 1 });
    expect((await samplesOf(campaignId)).map(({ accountId }) => accountId)).toContain(lin);
  });

  it('is the same of the same doors under the same seed, and another under another', async () => {
    const campaignId = await givenMet(26, 90);
    const doorsUnder = async (seed: string) => {
      await database.pool.query('delete from lot_sample_doors; delete from lot_samples');
      await as('lin').doorKnocks.drawSample({ ...draw(campaignId, seed), actionId: actionId() });
      const [sample] = await samplesOf(campaignId);
      const { rows } = await as('lin').doorKnocks.listSampleDoors({
        ...{ communityId, sampleId: sample?.sampleId ?? '' },
      });
      return rows.map(({ householdId }) => householdId);
    };
    const [one, same, other] = [await doorsUnder('甲'), await doorsUnder('甲'), await doorsUnder('乙')];
    const lot = (await doorsOf(campaignId)).length;
    expect(one).toHaveLength(Math.min(25, lot));
    expect(same).toEqual(one);
    if (lot > 25) expect(other).not.toEqual(one);
  });

  it('is asked after by the other captain of its entrance, never by whose work it is', async () => {
    const campaignId = await givenRound(as('lin'), { audience: ofEntrances('10-2'), title: '二单元' });
    const second = entrance('10-2');
    const knock = knockOf(campaignId);
    await as('qin').doorKnocks.recordDoorKnock({ ...second, householdId: maHome.householdId, ...knock });
    await as('lin').doorKnocks.drawSample({ ...draw(campaignId), actionId: actionId() });
    const listed = async (who: string) =>
      (await as(who).doorKnocks.listOwnSampleDoors(second)).rows.filter(({ title }) => title === '二单元');
    expect(await listed('qin')).toEqual([]);
    const [door] = await listed('shen');
    expect(door).toMatchObject({ placeLabel: '10号楼 2单元 603', householdId: maHome.householdId });
    await check('shen', door?.sampleId ?? '', maHome.householdId, true)();
    expect(await listed('shen')).toEqual([]);
    expect(await samplesOf(campaignId)).toMatchObject([{ right: 1, verdict: 'accepted' }]);
  });

  it('is asked once more by somebody else, and says whether the work is accepted', async () => {
    const campaignId = await givenMet(2, 180);
    await as('lin').doorKnocks.drawSample({ ...draw(campaignId), actionId: actionId() });
    const [{ sampleId = '' } = {}] = await samplesOf(campaignId);
    const { rows } = await as('lin').doorKnocks.listSampleDoors({ communityId, sampleId });
    const [one = '', other = ''] = rows.map(({ householdId }) => householdId);
    await expectRefusal(database, 'OWN_SAMPLE_DOOR', check('qin', sampleId, one, true));
    const right = { communityId, householdId: one, sampleId, agrees: true };
    const send = as('lin').doorKnocks.recordSampleDoor;
    expect(await expectSameTwice(database, send, right)).toEqual({ verdict: 'waiting' });
    await expectRefusal(database, 'SAMPLE_DOOR_CHECKED', check('gao', sampleId, one, false));
    expect(await check('gao', sampleId, other, false)()).toEqual({ verdict: 'rejected' });
    expect(await samplesOf(campaignId)).toMatchObject([{ right: 1, wrong: 1, verdict: 'rejected' }]);
    const out = [zhuHome, pengHome, home('1-1-103')].find(
      ({ householdId }) => householdId !== one && householdId !== other,
    );
    const stray = check('lin', sampleId, out?.householdId ?? '', true);
    await expect(stray()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const unknown = { communityId, sampleId: v7() };
    await expect(as('lin').doorKnocks.listSampleDoors(unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
