import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, zhuHome } from '../../../../tests/support/demo';
import { givenOrder } from '../../../../tests/support/given';
import { givenQuietDay } from '../../../../tests/support/state';
import { givenPerson } from '../../../../tests/support/second-community';
import { givenTall } from '../../../../tests/support/given-tall';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));
const boardFor = (person: string, key: string) =>
  givenApp(database).as(person).orders.getBoard(entrance(key));

describe('the board of a building', () => {
  it('has all its entrances side by side, every door from the top floor down', async () => {
    const { entrances, buildingNo } = await boardFor('lin', '10-2');
    expect(buildingNo).toBe('10');
    expect(entrances.map(({ entranceNo }) => entranceNo)).toEqual(['1', '2']);
    const counted = await database.db
      .selectFrom('households')
      .select('id')
      .where('entranceId', 'in', [entrance('10-1').entranceId, entrance('10-2').entranceId])
      .where('endedAt', 'is', null)
      .execute();
    expect(entrances.flatMap(({ doors }) => doors)).toHaveLength(counted.length);
    const floors = entrances[0]?.doors.map(({ floor }) => floor) ?? [];
    expect(floors).toEqual([...floors].sort((one, other) => other - one));
  });

  it('says who has ordered, and never what', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    const { entrances, wave } = await app.as('qin').orders.getBoard(entrance('10-1'));
    expect(wave).not.toBeNull();
    const doors = entrances.flatMap((one) => one.doors);
    expect(doors.filter(({ pieces }) => pieces !== null).map(({ roomNo }) => roomNo)).toEqual(['502']);
    expect(doors.find(({ roomNo }) => roomNo === '502')?.pieces).toBe(2);
  });

  it('marks the doors that need care', async () => {
    await sql`insert into care_flags (community_id, household_id, flag, since)
      values (${communityId}, ${zhuHome.householdId}, 'dialysis', now()) on conflict do nothing`.execute(
      database.db,
    );
    const { entrances } = await boardFor('qin', '10-1');
    const door = entrances
      .flatMap(({ doors }) => doors)
      .find((one) => one.householdId === zhuHome.householdId);
    expect(door?.hasCare).toBe(true);
  });

  it('shows a captain of one entrance just that one', async () => {
    const role = { role: 'captain', level: 'entrance', ...entrance('10-2') } as const;
    await givenPerson(database.db, 'captain-of-two', role);
    const { entrances } = await boardFor('captain-of-two', '10-2');
    expect(entrances.map(({ entranceNo }) => entranceNo)).toEqual(['2']);
    await expect(boardFor('captain-of-two', '10-1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('opens a tower of 440 households whole, behind one entrance or behind four', async () => {
    const one = await givenTall(database, { buildingNo: '88', entrances: 1, floors: 44, rooms: 10 });
    const four = await givenTall(database, { buildingNo: '89', entrances: 4, floors: 11, rooms: 10 });
    const lin = givenApp(database).as('lin').orders;
    for (const [entranceId, count] of [
      [one, 1],
      [four, 4],
    ] as const) {
      const { entrances } = await lin.getBoard({ communityId, entranceId });
      expect(entrances).toHaveLength(count);
      expect(entrances.flatMap(({ doors }) => doors)).toHaveLength(440);
    }
  });
});
