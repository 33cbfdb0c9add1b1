import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '@/domain/consent';
import { actionId, givenApp } from '../../../tests/support/app';
import { givenDatabase } from '../../../tests/support/database';
import { communityId as demo, entrance } from '../../../tests/support/demo';
import { givenPerson } from '../../../tests/support/second-community';
import { expectRefusal, expectSameTwice } from '../../../tests/support/state';
import type { WaveTime } from '@/domain/waves';
import { newId } from '../../kernel/ids';

const database = await givenDatabase('demo');
const { as, clock } = givenApp(database);
clock.set('2026-11-22T01:30:00Z');

const noon = { kind: 'noon', cutOff: '12:00', deliverBy: '18:00', deliverDay: 0 } as const;
const evening = { kind: 'evening', cutOff: '18:00', deliverBy: '12:00', deliverDay: 1 } as const;
const names = { countyName: '示例县', teamName: '督导二组' };

const create = (communityName: string) =>
  as('an').org.createCommunity({ ...names, communityName, actionId: actionId() });

/** One building, one entrance, one household: what the plan or an import would lay out. */
async function givenHousehold(communityId: string): Promise<{ entranceId: string; householdId: string }> {
  const [buildingId, entranceId, householdId] = [newId(), newId(), newId()];
  const { db } = database;
  await sql`insert into buildings (community_id, id, building_no, position) values (${communityId}, ${buildingId}, '1', 1)`.execute(
    db,
  );
  await sql`insert into entrances (community_id, id, building_id, entrance_no, position)
            values (${communityId}, ${entranceId}, ${buildingId}, '1', 1)`.execute(db);
  await sql`insert into dwellings values (${communityId}, ${householdId}, ${entranceId}, 1, '101')`.execute(
    db,
  );
  await sql`insert into households (community_id, id, entrance_id, dwelling_id, floor, room_no)
            values (${communityId}, ${householdId}, ${entranceId}, ${householdId}, 1, '101')`.execute(db);
  return { entranceId, householdId };
}

describe('a new community', () => {
  it('is made by the admin of the installation, once, and makes them staff there', async () => {
    const wish = { ...names, communityName: '兰溪苑', actionId: actionId() };
    const made = await as('an').org.createCommunity(wish);
    expect(await as('an').org.createCommunity(wish)).toEqual(made);
    const me = await as('an').org.getMe({});
    expect(me.grants).toContainEqual(
      expect.objectContaining({ id: made.grantId, role: 'staff', communityName: '兰溪苑' }),
    );
    const { rows } = await as('an').org.listCommunities({});
    expect(rows.filter(({ name }) => name === '兰溪苑')).toMatchObject([
      { id: made.communityId, isPreparing: true, countyName: '示例县', teamName: '督导二组' },
    ]);
  });

  it('can be prepared by another admin too, as staff there for seven days', async () => {
    const { communityId } = await create('菊园');
    const become = (who: string) => as(who).org.becomeStaff({ communityId, actionId: actionId() });
    await expectRefusal(database, 'NOT_FOUND', () => become('lin'));
    await givenPerson(database.db, 'second-admin', { role: 'admin', level: 'installation' });
    const suppliers = () => as('second-admin').catalogue.listSuppliers({ communityId });
    await expectRefusal(database, 'FORBIDDEN', suppliers);
    const { grantId } = await expectSameTwice(database, as('second-admin').org.becomeStaff, { communityId });
    expect((await suppliers()).rows).toEqual([]);
    const { rows } = await as('second-admin').org.listMyGrants({});
    expect(rows.find(({ id }) => id === grantId)).toMatchObject({
      role: 'staff',
      communityName: '菊园',
      endsAt: '2026-11-29T01:30:00.000Z',
    });
  });

  it('gives nothing new to the admin who is staff there already', async () => {
    const { communityId, grantId } = await create('荷园');
    const again = await as('an').org.becomeStaff({ communityId, actionId: actionId() });
    expect(again.grantId).toBe(grantId);
  });

  it('needs a name that no other has', async () => {
    await create('竹园');
    await expect(create('竹园')).rejects.toMatchObject({
      code: 'COMMUNITY_NAME_TAKEN',
      message: '已经有叫“竹园”的小区了，请换个名称',
    });
    const second = await create('竹园二期');
    const rename = { communityId: second.communityId, actionId: actionId() };
    await expect(as('an').org.renameCommunity({ ...rename, communityName: '竹园' })).rejects.toMatchObject({
      code: 'COMMUNITY_NAME_TAKEN',
    });
    expect(
      await as('an').org.renameCommunity({ ...rename, communityName: '竹园南区', actionId: actionId() }),
    ).toEqual({ communityName: '竹园南区' });
  });

  it('hangs under the county and the team of these names, which are made once', async () => {
    await create('梅苑');
    await create('菊苑');
    const { rows } = await sql<{
      teams: number;
    }>`select count(*)::int as teams from teams where name = '督导二组'`.execute(database.db);
    expect(rows).toEqual([{ teams: 1 }]);
  });

  it('counts what is there, and cannot be opened before it has households and waves', async () => {
    const { communityId } = await create('松园');
    const open = () => as('an').setup.openCommunity({ communityId, actionId: actionId() });
    await expect(open()).rejects.toMatchObject({
      code: 'NOT_READY_TO_OPEN',
      message: '还不能开通：还没有住户，还没有定批次',
    });
    await givenHousehold(communityId);
    await expect(open()).rejects.toMatchObject({ message: '还不能开通：还没有定批次' });
    await as('an').orders.setWaveTimes({ communityId, waveTimes: [noon], actionId: actionId() });
    expect(await as('an').setup.getSetup({ communityId })).toEqual({
      name: '松园',
      isPreparing: true,
      servicePhone: null,
      buildings: 1,
      entrances: 1,
      households: 1,
      residents: 0,
      vacant: 0,
      waves: 1,
      suppliers: 0,
      products: 0,
      staff: 1,
      volunteers: 0,
      captained: 0,
      invited: 0,
    });
    await open();
    await expect(open()).rejects.toMatchObject({ code: 'ALREADY_OPEN' });
  });

  it('takes no order while it is being prepared, and orders at once when it is open', async () => {
    const { communityId } = await create('柏园');
    const { householdId } = await givenHousehold(communityId);
    await as('an').orders.setWaveTimes({ communityId, waveTimes: [noon, evening], actionId: actionId() });
    const wave = async () => (await as('an').orders.getCatalogue({ communityId, householdId })).wave;
    expect(await wave()).toBeNull();
    await as('an').setup.openCommunity({ communityId, actionId: actionId() });
    expect(await wave()).toMatchObject({ kind: 'noon', closesAt: '2026-11-22T04:00:00.000Z' });
  });
});

describe('the captains of a new community', () => {
  it('are invited together, one code for each entrance, and the list says who is there and who is invited', async () => {
    const { communityId } = await create('桐园');
    const { entranceId } = await givenHousehold(communityId);
    const { rows } = await as('an').org.inviteCaptains({
      communityId,
      captains: [{ entranceId, forName: '吴女士' }],
      actionId: actionId(),
    });
    expect(rows).toMatchObject([{ entranceId, placeLabel: '1号楼 1单元', forName: '吴女士' }]);
    expect((await as('an').setup.listCaptains({ communityId })).rows).toEqual([
      { entranceId, placeLabel: '1号楼 1单元', households: 1, captainName: null, invitedName: '吴女士' },
    ]);
    expect(await as('an').setup.getSetup({ communityId })).toMatchObject({ captained: 0, invited: 1 });
    await as('he').org.joinWithCode({
      code: rows[0]?.code ?? '',
      consentVersion: CONSENT_VERSION,
      actionId: actionId(),
    });
    expect((await as('an').setup.listCaptains({ communityId })).rows).toMatchObject([
      { captainName: '何同学', invitedName: null },
    ]);
  });

  it('are all invited or none', async () => {
    const { communityId } = await create('榆园');
    const { entranceId } = await givenHousehold(communityId);
    const captains = [
      { entranceId, forName: '吴女士' },
      { ...entrance('10-1'), forName: '郑先生' },
    ];
    await expect(
      as('an').org.inviteCaptains({ communityId, captains, actionId: actionId() }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await as('an').setup.getSetup({ communityId })).toMatchObject({ invited: 0 });
  });
});

describe('the waves of a day', () => {
  const set = (...waveTimes: WaveTime[]) =>
    as('lin').orders.setWaveTimes({ communityId: demo, waveTimes, actionId: actionId() });
  const openWave = async () =>
    (
      await as('zhu').orders.getHome({
        communityId: demo,
        householdId: (await as('zhu').org.getMe({})).grants[0]?.householdId ?? '',
      })
    ).wave;

  it('change from the next wave on: the open one keeps its cut-off', async () => {
    expect(await openWave()).toMatchObject({ closesAt: '2026-11-22T04:00:00.000Z' });
    await set({ ...evening, cutOff: '11:00' });
    expect(await openWave()).toMatchObject({ closesAt: '2026-11-22T04:00:00.000Z' });
    clock.set('2026-11-22T04:00:00Z');
    expect(await openWave()).toMatchObject({ closesAt: '2026-11-23T03:00:00.000Z' });
  });

  it('are shown as they were set last, by their cut-off, and set twice they are set once', async () => {
    const listed = () => as('lin').orders.getWaveTimes({ communityId: demo });
    const waveTimes = [{ ...evening, cutOff: '17:00' }, noon];
    await expectSameTwice(database, as('lin').orders.setWaveTimes, { communityId: demo, waveTimes });
    expect(await listed()).toEqual({ rows: [noon, { ...evening, cutOff: '17:00' }] });
    await set(noon);
    expect(await listed()).toEqual({ rows: [noon] });
  });

  it('are refused when a promise comes before its cut-off, or both close at once', async () => {
    await expect(set({ ...noon, deliverBy: '11:00' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(set(noon, { ...evening, cutOff: '12:00' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(set()).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
