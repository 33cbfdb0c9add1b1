import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, home } from '../../../../tests/support/demo';
import { givenRound, knockOf } from '../../../../tests/support/given-round';

const { as, clock } = givenApp(await givenDatabase('demo'));
const place = entrance('10-1');
const cannotCook = [{ flag: 'cannotCook' as const, dueOn: null }];

/** Each word at a moment of its own, as in life. */
async function say(who: string, campaignId: string, room: string, over: object): Promise<void> {
  clock.pass(60_000);
  const knock = knockOf(campaignId, { happenedAt: clock.now.toISOString(), ...over });
  await as(who).doorKnocks.recordDoorKnock({ ...place, ...home(`10-1-${room}`), ...knock });
}

async function voidBy(who: string, campaignId: string) {
  clock.pass(60_000);
  const { accountId } = await as(who).org.getMe({});
  const all = { communityId, campaignId, accountId, since: null, entranceId: null };
  return as('lin').doorKnocks.voidKnocks({ ...all, actionId: actionId() });
}

const card = (room: string) => as('lin').households.getHousehold(home(`10-1-${room}`));
const known = async (room: string) => {
  const { residentCount, isVacant, careFlags, contacts, sources } = await card(room);
  const sourceOf = (field: string) => sources.find((one) => one.field === field)?.source;
  return {
    ...{ residentCount, isVacant, careFlags, phones: contacts.map(({ phone }) => phone) },
    sources: ['residentCount', 'phones', 'careFlags'].map(sourceOf),
  };
};

describe('who voids a batch takes back what it corrected in the register', () => {
  it('people, phone and care are as they were, from where they were, and history tells it', async () => {
    const campaignId = await givenRound(as('lin'));
    const before = await known('401');
    await say('qin', campaignId, '401', { peopleCount: 7, phone: '19900000123', careFlags: cannotCook });
    expect(await known('401')).toMatchObject({ residentCount: 7, careFlags: cannotCook });
    expect(await voidBy('qin', campaignId)).toEqual({ voided: 1, reopened: 1, takenBack: 1 });
    expect(await known('401')).toEqual(before);
    const { rows } = await as('lin').households.listHouseholdFacts(home('10-1-401'));
    const [last, , , first] = rows.filter(({ field }) => field !== 'resident');
    expect(last).toMatchObject({ by: '林干事', source: 'imported' });
    expect(first).toMatchObject({ by: '秦女士', source: 'door' });
  });

  it('goes back behind all of its words at a door, and makes a home vacant again', async () => {
    const campaignId = await givenRound(as('lin'));
    const [before, vacant] = [await known('402'), await known('802')];
    expect(vacant.isVacant).toBe(true);
    await say('qin', campaignId, '402', { peopleCount: 8 });
    await say('qin', campaignId, '402', { peopleCount: 9 });
    await say('qin', campaignId, '802', { peopleCount: 2 });
    expect((await known('802')).isVacant).toBe(false);
    expect(await voidBy('qin', campaignId)).toEqual({ voided: 3, reopened: 2, takenBack: 2 });
    expect(await known('402')).toEqual(before);
    expect(await known('802')).toEqual(vacant);
  });

  it('leaves what somebody has changed since', async () => {
    const campaignId = await givenRound(as('lin'));
    await say('qin', campaignId, '501', { peopleCount: 7 });
    clock.pass(60_000);
    const heard = { ...home('10-1-501'), source: 'phone' as const, changes: { residentCount: 6 } };
    await as('lin').households.correctHousehold({ ...heard, actionId: actionId() });
    expect(await voidBy('qin', campaignId)).toMatchObject({ voided: 1, takenBack: 0 });
    expect(await known('501')).toMatchObject({ residentCount: 6 });
  });

  it('lets a word stand that had to step back behind it', async () => {
    const campaignId = await givenRound(as('lin'));
    await say('qin', campaignId, '503', { peopleCount: 7 });
    await say('lin', campaignId, '503', { peopleCount: 4 });
    expect(await known('503')).toMatchObject({ residentCount: 7 });
    await voidBy('qin', campaignId);
    const { sources, ...now } = await known('503');
    expect(now).toMatchObject({ residentCount: 4 });
    expect(sources[0]).toBe('door');
  });

  it('says nothing of a number that the household had anyhow, nor of who has moved out', async () => {
    const campaignId = await givenRound(as('lin'));
    const phone = { relation: 'own' as const, name: null, phone: '19900000777', source: 'phone' as const };
    await as('lin').households.saveContact({ ...home('10-1-601'), ...phone, actionId: actionId() });
    await say('qin', campaignId, '601', { phone: '19900000777' });
    await say('qin', campaignId, '602', { peopleCount: 7 });
    await as('lin').households.moveOut({ ...home('10-1-602'), source: 'door', actionId: actionId() });
    expect(await voidBy('qin', campaignId)).toMatchObject({ voided: 2, takenBack: 0 });
    expect((await known('601')).phones).toContain('199****0777');
    expect((await card('602')).residentCount).toBe(7);
  });
});
