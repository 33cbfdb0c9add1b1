import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, home } from '../../../../tests/support/demo';
import { testSecrets } from '../../../../tests/support/secrets';
import { demoAccountId } from '../../../demo/people';
import { addDwellings } from '../doors/add-dwellings';
import { addEntrances } from '../doors/add-entrances';
import { addHouseholdBeside } from '../doors/add-household-beside';
import { listKnownHouseholds } from './known-households';
import { recordFacts } from './record-facts';
import { listLast } from './register-facts';

const { db } = await givenDatabase('demo');
const ctx = {
  db,
  secrets: testSecrets,
  now: new Date('2026-11-22T01:30:00Z'),
  actor: { accountId: demoAccountId('qin') },
};
const { householdId } = home('10-1-502');
const known = async (id: string) =>
  (await listKnownHouseholds(ctx, communityId, { householdIds: [id] }))[0] ?? null;

describe('what the demo knows', () => {
  it('comes from the roster: people, phones, care, all of it imported', async () => {
    const all = await listKnownHouseholds(ctx, communityId);
    expect(all).toHaveLength(664);
    expect(all.filter(({ isVacant }) => isVacant)).toHaveLength(41);
    const ten = all.filter(({ buildingNo }) => buildingNo === '10');
    expect(ten).toHaveLength(74);
    expect(ten.reduce((sum, { residentCount }) => sum + (residentCount ?? 0), 0)).toBe(143);
    const cannotCook = ten.filter(({ careFlags }) => careFlags.some(({ flag }) => flag === 'cannotCook'));
    expect(cannotCook).toHaveLength(7);
    const facts = await listLast(db, communityId, null);
    expect(new Set(facts.map(({ source }) => source))).toEqual(new Set(['imported']));
  });
});

describe('recording facts', () => {
  it('writes every field that is given and its history, and leaves the others', async () => {
    const before = await known(householdId);
    await recordFacts(
      ctx,
      communityId,
      [
        {
          householdId,
          residentCount: 4,
          householderName: '朱阿姨',
          phones: ['19800000042', '19900000042'],
          remark: '门铃坏了',
          tenure: 'tenant',
          careFlags: [{ flag: 'pregnant', dueOn: '2027-01-05' }],
        },
      ],
      { source: 'door' },
    );
    expect(await known(householdId)).toEqual({
      ...before,
      residentCount: 4,
      householderName: '朱阿姨',
      phones: ['19800000042', '19900000042'],
      remark: '门铃坏了',
      tenure: 'tenant',
      careFlags: [{ flag: 'pregnant', dueOn: '2027-01-05' }],
    });
    const last = await listLast(db, communityId, [householdId]);
    const fromDoor = last.filter(({ source }) => source === 'door').map(({ field }) => field);
    expect(fromDoor.sort()).toEqual(
      ['careFlags', 'householderName', 'phones', 'remark', 'residentCount', 'tenure'].sort(),
    );
  });

  it('takes away what nobody knows any more', async () => {
    const nothing = {
      householdId,
      residentCount: null,
      householderName: null,
      phones: [],
      floor: null,
      remark: null,
      tenure: null,
      careFlags: [],
    };
    await recordFacts(ctx, communityId, [nothing], { source: 'phone' });
    expect(await known(householdId)).toMatchObject(nothing);
  });

  it('keeps names, phones and remarks sealed', async () => {
    const facts = [{ householdId, householderName: '朱阿姨', phones: ['19800000042'], remark: '门铃坏了' }];
    await recordFacts(ctx, communityId, facts, { source: 'paper' });
    const { rows } = await sql<{ text: string }>`
      select concat((select string_agg(r::text, '') from residents r), (select string_agg(c::text, '') from contacts c),
                    (select string_agg(f::text, '') from register_facts f), (select string_agg(h::text, '')
                       from households h)) as text`.execute(db);
    expect(rows[0]?.text).not.toMatch(/朱阿姨|门铃坏了|19800000042/);
  });
});

describe('what is not in the register yet', () => {
  it('is added: buildings and entrances in natural order, their flats, and another household in one', async () => {
    const entrances = await addEntrances(ctx, communityId, [
      { buildingNo: '3甲', entranceNo: '2' },
      { buildingNo: '3甲', entranceNo: '1' },
      { buildingNo: '3', entranceNo: '1' },
    ]);
    const names = entrances.map(({ buildingNo, entranceNo }) => `${buildingNo}-${entranceNo}`);
    expect(names.slice(2, 6)).toEqual(['3-1', '3甲-1', '3甲-2', '4-1']);
    const entranceId = entrances.find(({ buildingNo }) => buildingNo === '3甲')?.entranceId ?? '';
    const [added] = await addDwellings(ctx, communityId, [{ entranceId, floor: 3, roomNo: '302' }]);
    const second = await addHouseholdBeside(ctx, {
      communityId,
      dwellingId: added?.dwellingId ?? '',
      beganAt: null,
    });
    await recordFacts(ctx, communityId, [{ householdId: second, floor: 4 }], { source: 'door' });
    const both = await listKnownHouseholds(ctx, communityId, { entranceIds: [entranceId] });
    expect(both).toMatchObject([
      { roomNo: '302', floor: 4, householdId: added?.householdId },
      { roomNo: '302-2', dwellingRoomNo: '302', floor: 4, residentCount: null, phones: [] },
    ]);
  });
});

it('more households than one slice holds are written all the same', async () => {
  const [entrance] = await addEntrances(ctx, communityId, [{ buildingNo: '99', entranceNo: '1' }]);
  const flats = Array.from({ length: 900 }, (_, at) => ({
    entranceId: entrance?.entranceId ?? '',
    floor: Math.floor(at / 4) + 1,
    roomNo: `R${at}`,
  }));
  const added = await addDwellings(ctx, communityId, flats);
  const facts = added.map((one, at) => ({
    householdId: one.householdId,
    residentCount: at % 5,
    phones: [`1980000${String(at).padStart(4, '0')}`],
  }));
  await recordFacts(ctx, communityId, facts, { source: 'imported' });
  const [first, ...others] = await listKnownHouseholds(ctx, communityId, {
    householdIds: added.map(({ householdId: id }) => id),
  });
  expect(others).toHaveLength(899);
  expect(first?.phones).toHaveLength(1);
});
