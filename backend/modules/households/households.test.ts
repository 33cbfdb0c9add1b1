import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId, entrance } from '../../../tests/support/demo';

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
      .select(['id', 'is_vacant'])
      .where('entrance_id', '=', entrance('10-1').entranceId)
      .execute();
    expect(rows.map((door) => door.id).sort()).toEqual(counted.map((one) => one.id).sort());
    expect(rows.filter((door) => door.isVacant)).toHaveLength(counted.filter((one) => one.is_vacant).length);
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
