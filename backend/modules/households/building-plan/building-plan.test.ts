import { beforeEach, describe, expect, it } from 'vitest';
import { demoId } from '../../../demo';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance } from '../../../../tests/support/demo';
import { expectRefusal, expectSameTwice, givenQuietDay } from '../../../../tests/support/state';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const staff = () => givenApp(database).as('lin').households;
const plan = () => staff().getBuildingPlan({ communityId });
const one = demoId('building 1');
const ten = demoId('building 10');
const save = (
  kind: 'phase' | 'group' | 'station',
  name: string,
  buildingIds: string[],
  groupId: string | null = null,
) => staff().saveBuildingGroup({ communityId, groupId, kind, name, buildingIds, actionId: actionId() });

describe('the building plan', () => {
  it('shows every building with its entrances and their captains', async () => {
    const { buildings } = await plan();
    expect(buildings.map(({ buildingNo }) => buildingNo)).toEqual([
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
    expect(buildings[9]).toMatchObject({ level: 'lockdown', next: null, slots: [] });
    for (const { captains } of buildings[9]?.entrances ?? []) expect(captains).toContain('秦女士');
  });

  it('keeps a building in one phase and at one station, and in any number of groups', async () => {
    const { groupId } = await save('phase', '一期', [one, ten]);
    await save('phase', '二期', [ten]);
    await save('group', '老人多', [one, ten]);
    await save('group', '靠东门', [ten]);
    const { groups } = await plan();
    expect(groups.map(({ name, buildingIds }) => [name, buildingIds.length])).toEqual([
      ['老人多', 2],
      ['靠东门', 1],
      ['一期', 1],
      ['二期', 1],
    ]);
    await save('phase', '首期', [one], groupId);
    await staff().removeBuildingGroup({ communityId, groupId, actionId: actionId() });
    expect((await plan()).groups.map(({ name }) => name)).not.toContain('首期');
    expect((await plan()).buildings).toHaveLength(10);
  });

  it('refuses a name that is taken, an unknown building and an unknown group', async () => {
    await save('station', '东门', [one]);
    await expectRefusal(database, 'GROUP_NAME_TAKEN', () => save('station', '东门', []), { name: '东门' });
    await expectRefusal(database, 'NOT_FOUND', () => save('group', '西门', [demoId('nowhere')]));
    await expectRefusal(database, 'NOT_FOUND', () => save('group', '西门', [], demoId('nowhere')));
  });
});

describe('a new entrance', () => {
  const add = (
    buildingNo: string,
    pattern: { firstFloor: number; lastFloor: number; rooms: number } | null,
  ) => staff().addEntrance({ communityId, buildingNo, entranceNo: '1', pattern, actionId: actionId() });

  it('comes with its building and its rooms, and a second time only with what is missing', async () => {
    const { entranceId, addedRooms } = await add('77', { firstFloor: 2, lastFloor: 4, rooms: 2 });
    expect(addedRooms).toBe(6);
    const { rows } = await staff().listHouseholds({ communityId, entranceId });
    expect(rows.map(({ roomNo }) => roomNo)).toEqual(['401', '402', '301', '302', '201', '202']);
    expect((await add('77', { firstFloor: 1, lastFloor: 4, rooms: 2 })).addedRooms).toBe(2);
  });

  it('is refused with more rooms than an entrance has', async () => {
    const tower = { firstFloor: 1, lastFloor: 60, rooms: 20 };
    await expectRefusal(database, 'TOO_MANY_ROOMS', () => add('78', tower));
  });
});

describe('another name', () => {
  const renameTen = (buildingNo: string) =>
    staff().renameBuilding({ communityId, buildingId: ten, buildingNo, actionId: actionId() });
  const { entranceId } = entrance('10-2');
  const renameSecond = (entranceNo: string) =>
    staff().renameEntrance({ communityId, entranceId, entranceNo, actionId: actionId() });

  it('is that of a building or an entrance from now on', async () => {
    await renameTen('10甲');
    await renameSecond('东');
    const found = (await plan()).buildings.find(({ id }) => id === ten);
    expect(found).toMatchObject({
      buildingNo: '10甲',
      entrances: [{ entranceNo: '1' }, { entranceNo: '东' }],
    });
    await renameTen('10');
    await renameSecond('2');
  });

  it('is refused when another has it', async () => {
    await expectRefusal(database, 'BUILDING_NO_TAKEN', () => renameTen('9'), { building: '9号楼' });
    await expectRefusal(database, 'ENTRANCE_NO_TAKEN', () => renameSecond('1'), { entranceNo: '1' });
  });
});

describe('an entrance that is taken away', () => {
  const pattern = { firstFloor: 1, lastFloor: 2, rooms: 2 };
  const add = (buildingNo: string, entranceNo: string) =>
    staff().addEntrance({ communityId, buildingNo, entranceNo, pattern, actionId: actionId() });
  const remove = (entranceId: string) =>
    staff().removeEntrance({ communityId, entranceId, actionId: actionId() });
  const find = async (buildingNo: string) =>
    (await plan()).buildings.find((building) => building.buildingNo === buildingNo);

  it('goes with the rooms that a pattern gave it, and its building with the last one', async () => {
    const first = await add('81', '1');
    const second = await add('81', '2');
    await save('phase', '三期', [first.buildingId]);
    const input = { communityId, entranceId: second.entranceId };
    await expectSameTwice(database, staff().removeEntrance, input);
    expect(await find('81')).toMatchObject({ entrances: [{ entranceNo: '1', households: 4 }] });
    expect((await remove(first.entranceId)).isBuildingGone).toBe(true);
    expect(await find('81')).toBeUndefined();
    await expectRefusal(database, 'NOT_FOUND', () => remove(first.entranceId));
  });

  it('stays as long as somebody lives there or is awaited, and the refusal says what it is', async () => {
    const { entranceId } = await add('82', '1');
    const captains = [{ entranceId, forName: '吴女士' }];
    await givenApp(database).as('lin').org.inviteCaptains({ communityId, captains, actionId: actionId() });
    const refused = (ties: string) =>
      expectRefusal(database, 'ENTRANCE_IN_USE', () => remove(entranceId), { place: '82号楼 1单元', ties });
    await refused('1 个邀请还没有用');
    const { rows } = await staff().listHouseholds({ communityId, entranceId });
    const heard = { source: 'door', changes: { residentCount: 2 }, actionId: actionId() } as const;
    await staff().correctHousehold({ communityId, householdId: rows[0]?.id ?? '', ...heard });
    await refused('1 户登记过住户信息，1 个邀请还没有用');
  });

  it('stays also when its households are known from a file, and people hold roles there', async () => {
    await expect(remove(entrance('10-2').entranceId)).rejects.toThrow(
      /^10号楼 2单元不能去掉：\d+ 户登记过住户信息，.*人在这里有身份$/,
    );
  });
});
