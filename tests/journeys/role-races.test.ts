import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../backend/db/database';
import { demoId } from '../../backend/demo';
import { actionId, givenApp, Refused } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId, entrance } from '../support/demo';
import { givenCode, wish } from '../support/joining';
import { givenPerson } from '../support/second-community';

const database = await givenDatabase('demo');
const other = openDatabase(database.program.url);
afterAll(() => other.close());

/** Two instances with pools of their own on one database. */
const [one, two] = [givenApp(database), givenApp(other)];
const account = (key: string) => demoId(`account ${key}`);

/** How each of several calls at once came out: 'OK' or the code of its refusal, sorted. */
async function outcomes(calls: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(calls);
  return settled
    .map((call) => {
      if (call.status === 'fulfilled') return 'OK';
      return call.reason instanceof Refused ? call.reason.code : String(call.reason);
    })
    .sort();
}

const grantOf = async (key: string): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    select id from role_grants where account_id = ${account(key)} and ends_at is null`.execute(database.db);
  return rows[0]?.id ?? '';
};

const heldBy = async (key: string): Promise<number> => {
  const { rows } = await sql<{ held: number }>`
    select count(*)::int as held from role_grants
     where account_id = ${account(key)} and role = 'captain' and (ends_at is null or ends_at > ${one.clock.now})`.execute(
    database.db,
  );
  return rows[0]?.held ?? -1;
};

describe('the last two admins', () => {
  it.each([1, 2, 3, 4, 5, 6])('who give back at once leave one of them (%i)', async (round) => {
    const key = `admin-${round}`;
    await givenPerson(database.db, key, { role: 'admin', level: 'installation' });
    const [an, next] = [await grantOf('an'), await grantOf(key)];
    const left = await outcomes([
      one.as('an').org.giveBackGrant({ grantId: an, actionId: actionId() }),
      two.as(key).org.giveBackGrant({ grantId: next, actionId: actionId() }),
    ]);
    expect(left).toEqual(['LAST_ADMIN', 'OK']);
    await sql`update role_grants set ends_at = null where id = ${an}`.execute(database.db);
    await sql`update role_grants set ends_at = starts_at where id = ${next}`.execute(database.db);
  });

  it('are not two when the one is admin for some days only', async () => {
    const endsAt = '2026-12-01T00:00:00.000Z';
    await givenPerson(database.db, 'guest-admin', { role: 'admin', level: 'installation', endsAt });
    const back = one.as('an').org.giveBackGrant({ grantId: await grantOf('an'), actionId: actionId() });
    await expect(back).rejects.toMatchObject({ code: 'LAST_ADMIN' });
  });
});

describe('one role of one person', () => {
  const role = 'captain' as const;
  const give = (app: typeof one, key: string, times: object = {}) =>
    app.as('lin').org.grantRole({
      ...{ communityId, accountId: account(key), role, entranceId: entrance('5-1').entranceId },
      ...{ ...times, actionId: actionId() },
    });

  it.each([1, 2, 3, 4, 5, 6])(
    'is given once by two who give it at once; ended, it is over (%i)',
    async (round) => {
      const key = `helper-${round}`;
      await givenPerson(database.db, key, { role: 'volunteer', level: 'community', communityId });
      const endsAt = round % 2 === 0 ? { endsAt: '2026-12-01T00:00:00.000Z' } : {};
      const given = await outcomes([give(one, key, endsAt), give(two, key, endsAt), give(one, key, endsAt)]);
      expect(given).toEqual(['OK', 'ROLE_HELD_ALREADY', 'ROLE_HELD_ALREADY']);
      expect(await heldBy(key)).toBe(1);
      const { rows } = await one.as('lin').org.listGrants({ communityId, accountId: account(key), role });
      await one.as('lin').org.endGrant({ communityId, grantId: rows[0]?.id ?? '', actionId: actionId() });
      expect(await heldBy(key)).toBe(0);
    },
  );

  it('does not go on into the time for which it was given anew', async () => {
    await givenPerson(database.db, 'tao', { role: 'volunteer', level: 'community', communityId });
    const until = '2026-12-01T00:00:00.000Z';
    const { grantId } = await give(one, 'tao', { endsAt: until });
    await give(one, 'tao', { startsAt: until });
    const goOn = (endsAt: string | null) =>
      one.as('lin').org.setGrantEnd({ communityId, grantId, endsAt, actionId: actionId() });
    await expect(goOn(null)).rejects.toMatchObject({ code: 'ROLE_HELD_ALREADY' });
    await expect(goOn('2026-12-02T00:00:00.000Z')).rejects.toMatchObject({ code: 'ROLE_HELD_ALREADY' });
    expect(await goOn('2026-11-30T00:00:00.000Z')).toMatchObject({ grantId });
  });

  it('is kept apart by the database too', async () => {
    const again = sql`
      insert into role_grants (id, account_id, role, level, starts_at, granted_at)
      select gen_random_uuid(), account_id, role, level, starts_at, granted_at from role_grants where id = ${await grantOf('an')}`;
    await expect(again.execute(database.db)).rejects.toMatchObject({ code: '23505' });
  });
});

it('the same wish to join, sent at once through two instances, waits once; and three wait at most', async () => {
  const buildingCode = await givenCode(one.as('lin'));
  const ask = (app: typeof one, roomNo: string) =>
    app.as('stranger').joining.apply({ ...wish(buildingCode), roomNo });
  await ask(one, '9901');
  const asked = await outcomes([
    ask(one, '9902'),
    ask(two, '9902'),
    ask(two, '9903'),
    ask(one, '9904'),
    ask(two, '9905'),
  ]);
  expect(asked).toEqual(['OK', 'OK', 'OK', 'TOO_MANY_WAITING', 'TOO_MANY_WAITING']);
  const { rows } = await one.as('stranger').joining.listMyRequests({});
  expect(rows.filter(({ state }) => state === 'waiting')).toHaveLength(3);
});
