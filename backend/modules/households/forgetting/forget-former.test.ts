import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, home, noon } from '../../../../tests/support/demo';
import { givenSecondCommunity } from '../../../../tests/support/second-community';
import { forgetFormerResidents } from '../../../jobs/forget-former-residents';
import { forgetFormer, listToLookThrough } from './forget-former';

const DAY_MS = 24 * 3600_000;
const ROOMY = { values: 100, households: 100 };
const database = await givenDatabase('demo');
const { as, app, clock } = givenApp(database, { now: noon });
const { households } = as('lin');
const after = (days: number) => new Date(Date.parse(noon) + days * DAY_MS);

const of = (householdId: string) => ({ communityId, householdId });
const deed = (householdId: string) => ({ ...of(householdId), source: 'door' as const, actionId: actionId() });
const card = (householdId: string) => households.getHousehold(of(householdId));
const history = async (householdId: string) =>
  (await households.listHouseholdFacts({ ...of(householdId), limit: 100 })).rows.map(
    ({ field, value }) => `${field} ${value}`,
  );
const endedOf = async (householdId: string) =>
  (
    await sql<{ n: number }>`
      select (select count(*) from residents where household_id = ${householdId} and ended_at is not null)::int
           + (select count(*) from contacts where household_id = ${householdId} and ended_at is not null)::int as n`.execute(
      database.db,
    )
  ).rows[0]?.n;
const forgetting = { db: database.db, secrets: app.secrets };
const forgetAll = async (now: Date) => {
  for (let slice = 0; slice < 9; slice += 1)
    if (!(await forgetFormer(forgetting, communityId, { now, most: ROOMY }))) return;
};

/** A child and a neighbour come; another child and the neighbour are taken off again. */
async function givenSomebodyLeft(key: string): Promise<string> {
  clock.set(noon);
  const { householdId } = home(key);
  await households.saveResident({ ...deed(householdId), name: '曾留下', relation: 'child' });
  const { residentId } = await households.saveResident({
    ...deed(householdId),
    name: '鲍离开',
    relation: 'child',
  });
  const number = { relation: 'other' as const, name: '孔邻居', phone: '19800000078' };
  await households.saveContact({ ...deed(householdId), ...number });
  const neighbour = (await card(householdId)).contacts.find(({ relation }) => relation === 'other');
  await households.removeResident({ ...deed(householdId), residentId });
  await households.removeContact({ ...deed(householdId), contactId: neighbour?.id ?? '' });
  return householdId;
}

describe('who was taken off a household that lives on', () => {
  it('is known for 90 days and then forgotten, in the history too; who stayed is not', async () => {
    const householdId = await givenSomebodyLeft('10-1-403');
    await forgetAll(after(89));
    expect(await history(householdId)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^resident .*鲍/u), expect.stringMatching(/^contact /u)]),
    );
    expect(await endedOf(householdId)).toBe(2);

    await forgetAll(after(90));
    expect(await endedOf(householdId)).toBe(0);
    const told = await history(householdId);
    expect(told.filter((one) => /^contact |鲍/u.test(one))).toEqual([]);
    expect(told.filter((one) => /^resident .*曾/u.test(one))).toHaveLength(1);
    expect((await card(householdId)).residents.map(({ relation }) => relation)).toContain('child');
  });

  it('is forgotten once, also by two at the same time, slice by slice', async () => {
    const homes = [await givenSomebodyLeft('10-1-404'), await givenSomebodyLeft('10-1-301')];
    const small = { values: 1, households: 1 };
    const slice = () => forgetFormer(forgetting, communityId, { now: after(93), most: small });
    await Promise.all([slice(), slice()]);
    expect([await endedOf(homes[0] ?? ''), await endedOf(homes[1] ?? '')].sort()).not.toEqual([2, 2]);
    await forgetFormerResidents(app, after(93));
    expect([await endedOf(homes[0] ?? ''), await endedOf(homes[1] ?? '')]).toEqual([0, 0]);
    expect(await slice()).toBe(false);
  });
});

describe('what was said before', () => {
  it('is forgotten 90 days after something else was said, never the newest, and never a count', async () => {
    clock.set(noon);
    const { householdId } = home('10-1-302');
    const said = (changes: object) => households.correctHousehold({ ...deed(householdId), changes });
    await said({ householderName: '旧户主', residentCount: 2, remark: '旧的话' });
    await said({ householderName: '新户主', residentCount: 3, remark: '新的话' });
    await forgetAll(after(97));
    const told = await history(householdId);
    expect(told).toEqual(
      expect.arrayContaining(['remark 新的话', 'residentCount 2 人', 'residentCount 3 人']),
    );
    expect(told.filter((one) => one.startsWith('remark '))).toHaveLength(1);
    expect(told.filter((one) => one.startsWith('householderName '))).toHaveLength(1);
    expect(await card(householdId)).toMatchObject({ remark: '新的话' });
  });
});

it('is looked for in every community, once a day', async () => {
  await givenSecondCommunity(database);
  const due = (days: number) => listToLookThrough(database.db, after(days), 100);
  const before = await due(120);
  expect(before).toHaveLength(2);
  await forgetFormerResidents(app, after(120));
  expect(await due(120.9)).toEqual([]);
  expect((await due(121)).sort()).toEqual(before.sort());
});
