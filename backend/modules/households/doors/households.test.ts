import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance } from '../../../../tests/support/demo';
import { givenPerson } from '../../../../tests/support/second-community';

const database = await givenDatabase('demo');

describe('the buildings', () => {
  it('come in the order in which people walk past them, with all 13 entrances and 664 households', async () => {
    const { as } = givenApp(database);
    const { rows } = await as('wang').households.listBuildings({ communityId });
    expect(rows.map((building) => building.buildingNo)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
    const entrances = rows.flatMap((building) => building.entrances);
    expect(entrances).toHaveLength(13);
    expect(entrances.reduce((sum, one) => sum + one.householdCount, 0)).toBe(664);
    expect(rows[9]?.entrances.map((one) => one.entranceNo)).toEqual(['1', '2']);
  });
});

describe('the doors of an entrance', () => {
  it('come from the top floor down, the vacant ones too', async () => {
    const { as } = givenApp(database);
    const { placeLabel, rows } = await as('qin').households.listHouseholds(entrance('10-1'));
    expect(placeLabel).toBe('10号楼 1单元');
    const counted = await database.db
      .selectFrom('households')
      .select(['id', 'isVacant'])
      .where('entranceId', '=', entrance('10-1').entranceId)
      .execute();
    expect(rows.map((door) => door.id).sort()).toEqual(counted.map((one) => one.id).sort());
    expect(rows.filter((door) => door.isVacant)).toHaveLength(counted.filter((one) => one.isVacant).length);
    const walk = rows.map((door) => door.floor * -10_000 + Number(door.roomNo));
    expect(walk).toEqual([...walk].sort((one, other) => one - other));
  });

  it('are those of no other captain, and of no entrance that does not exist', async () => {
    const { as } = givenApp(database);
    const list = (entranceId: string) => as('zhao').households.listHouseholds({ communityId, entranceId });
    await expect(list(entrance('10-1').entranceId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(list(v7())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the entrances of a captain', () => {
  const mine = async (person: string) =>
    (await givenApp(database).as(person).households.listMyEntrances({})).rows.map((row) => row.placeLabel);

  it('are those of the entrances held, in their natural order', async () => {
    expect(await mine('qin')).toEqual(['10号楼 1单元', '10号楼 2单元']);
    expect(await mine('zhu')).toEqual([]);
  });

  it('are all of the building for a captain of the building', async () => {
    const { rows } = await givenApp(database).as('lin').households.listBuildings({ communityId });
    const buildingId = rows.find(({ buildingNo }) => buildingNo === '10')?.id;
    const role = { role: 'captain', level: 'building', communityId, buildingId } as const;
    await givenPerson(database.db, 'building-captain', role);
    expect(await mine('building-captain')).toEqual(['10号楼 1单元', '10号楼 2单元']);
    const board = givenApp(database).as('building-captain').orders.listEntranceOrders(entrance('10-2'));
    expect((await board).placeLabel).toBe('10号楼 2单元');
  });
});

describe('finding a door', () => {
  const find = async (text: string) => {
    const { rows } = await givenApp(database).as('lin').households.findHouseholds({ communityId, text });
    return rows.map(({ placeLabel }) => placeLabel);
  };

  it('by its room alone', async () => {
    const labels = await find('502');
    expect(labels).toContain('10号楼 1单元 502');
    expect(labels.every((label) => label.includes(' 502'))).toBe(true);
  });

  it('by building, entrance and room', async () => {
    expect(await find('10-1-502')).toEqual(['10号楼 1单元 502']);
  });

  it('and finds nothing where there is none', async () => {
    expect(await find('9999')).toEqual([]);
    expect(await find('-')).toEqual([]);
  });
});
