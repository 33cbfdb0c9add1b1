import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, home, noon } from '../../../../tests/support/demo';
import { forgetFormerResidents } from '../../../jobs/forget-former-residents';
import { forgetEnded } from './forget-ended';

const DAY_MS = 24 * 3600_000;
const database = await givenDatabase('demo');
const { as, app } = givenApp(database, { now: noon });
const { households } = as('lin');
const after = (days: number) => new Date(Date.parse(noon) + days * DAY_MS);

const deed = (householdId: string) => ({
  communityId,
  householdId,
  source: 'door' as const,
  actionId: actionId(),
});
const rowsOf = async (table: 'residents' | 'contacts' | 'register_facts', householdId: string) =>
  (
    await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
                              where household_id = ${householdId}`.execute(database.db)
  ).rows[0]?.n;
const fieldsOf = async (householdId: string) =>
  (await households.listHouseholdFacts({ communityId, householdId, limit: 100 })).rows.map(
    ({ field }) => field,
  );

/** A household of which everything is known, and which then moves away. */
async function givenMovedOut(key: string): Promise<string> {
  const { householdId } = home(key);
  const changes = { residentCount: 3, householderName: '曾住户', remark: '敲门要久一点' };
  await households.correctHousehold({ ...deed(householdId), changes });
  await households.saveContact({
    ...deed(householdId),
    relation: 'nextOfKin',
    name: '曾女儿',
    phone: '19800000077',
  });
  await households.moveOut(deed(householdId));
  return householdId;
}

describe('a household that has ended', () => {
  it('keeps its people for 90 days, then only how many they were', async () => {
    const householdId = await givenMovedOut('10-1-403');
    await forgetEnded(database.db, communityId, { now: after(89.9), most: 100 });
    expect(await rowsOf('residents', householdId)).toBeGreaterThan(0);
    expect(await forgetEnded(database.db, communityId, { now: after(90), most: 100 })).toBe(1);
    const card = await households.getHousehold({ communityId, householdId });
    expect(card).toMatchObject({
      residentCount: 3,
      residents: [],
      contacts: [],
      remark: null,
      careFlags: [],
    });
    const fields = await fieldsOf(householdId);
    expect(fields).toEqual(expect.arrayContaining(['residentCount', 'household']));
    expect(fields).not.toEqual(expect.arrayContaining(['householderName']));
    for (const personal of ['householderName', 'phones', 'remark', 'careFlags', 'resident', 'contact'])
      expect(fields).not.toContain(personal);
  });

  it('is forgotten once, also by two at the same time', async () => {
    const householdId = await givenMovedOut('10-1-404');
    const both = await Promise.all([
      forgetEnded(database.db, communityId, { now: after(91), most: 100 }),
      forgetEnded(database.db, communityId, { now: after(91), most: 100 }),
    ]);
    expect(both.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await rowsOf('contacts', householdId)).toBe(0);
    expect(await forgetEnded(database.db, communityId, { now: after(92), most: 100 })).toBe(0);
  });

  it('goes slice by slice, the oldest first', async () => {
    const [one, other] = [await givenMovedOut('10-1-301'), await givenMovedOut('10-1-302')];
    expect(await forgetEnded(database.db, communityId, { now: after(91), most: 1 })).toBe(1);
    expect([await rowsOf('residents', one), await rowsOf('residents', other)].sort()).toEqual([0, 1]);
    await forgetFormerResidents(app, after(91));
    expect([await rowsOf('residents', one), await rowsOf('residents', other)]).toEqual([0, 0]);
  });
});

it('who lives here is never forgotten, however long', async () => {
  const { householdId } = home('10-1-502');
  const known = await rowsOf('register_facts', householdId);
  await forgetFormerResidents(app, after(4000));
  expect(await rowsOf('residents', householdId)).toBeGreaterThan(0);
  expect(await rowsOf('register_facts', householdId)).toBe(known);
});
