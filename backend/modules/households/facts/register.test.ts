import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance, home } from '../../../../tests/support/demo';

const database = await givenDatabase('demo');
const { as, logged } = givenApp(database);
const peng = home('10-1-401');
const deed = () => ({ ...peng, source: 'door' as const, actionId: actionId() });
const card = () => as('qin').households.getHousehold(peng);

describe('the card of a household', () => {
  it('shows what is known, names and phones masked, with the source of every value', async () => {
    const { residents, contacts, sources, placeLabel, beside } = await card();
    expect(placeLabel).toBe('10号楼 1单元 401');
    expect(residents.every(({ name }) => /^.\*+$/.test(name))).toBe(true);
    expect(contacts.every(({ phone }) => /^19[89]\*{4}\d{4}$/.test(phone))).toBe(true);
    expect(sources.find(({ field }) => field === 'residentCount')).toMatchObject({
      source: 'imported',
      by: '林干事',
    });
    expect(beside).toEqual([]);
  });

  it('is corrected at the door, once, and says so', async () => {
    const correction = { ...deed(), changes: { residentCount: 5, remark: '狗很凶', floor: 4 } };
    await as('qin').households.correctHousehold(correction);
    await as('qin').households.correctHousehold(correction);
    expect(await card()).toMatchObject({ residentCount: 5, remark: '狗很凶', floor: 4 });
    const { rows } = await as('qin').households.listHouseholdFacts(peng);
    expect(
      rows
        .slice(0, 3)
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['4 层', '5 人', '狗很凶']);
    expect(rows[0]).toMatchObject({ source: 'door', by: '秦女士' });
    expect(rows).toHaveLength(9);
  });

  it('pages its history without losing or repeating a value', async () => {
    const first = await as('lin').households.listHouseholdFacts({ ...peng, limit: 4 });
    const second = await as('lin').households.listHouseholdFacts({
      ...peng,
      limit: 100,
      cursor: first.next ?? undefined,
    });
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    const all = await as('lin').households.listHouseholdFacts({ ...peng, limit: 100 });
    expect(ids).toEqual(all.rows.map(({ id }) => id));
  });

  it('takes a care flag with its date, and off again', async () => {
    const careFlags = [{ flag: 'pregnant' as const, dueOn: '2027-01-05' }];
    await as('qin').households.correctHousehold({ ...deed(), changes: { careFlags } });
    expect((await card()).careFlags).toEqual(careFlags);
    await as('qin').households.correctHousehold({ ...deed(), changes: { careFlags } });
    await as('qin').households.correctHousehold({ ...deed(), changes: { careFlags: [] } });
    expect((await card()).careFlags).toEqual([]);
    const wrong = { ...deed(), changes: { careFlags: [{ flag: 'infant' as const, dueOn: '2027-01-05' }] } };
    await expect(as('qin').households.correctHousehold(wrong)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('the day on which a child is expected', () => {
  it.each(['2026-10-01', '2027-12-01'])('is not %s', async (dueOn) => {
    const changes = { careFlags: [{ flag: 'pregnant' as const, dueOn }] };
    await expect(as('qin').households.correctHousehold({ ...deed(), changes })).rejects.toMatchObject({
      code: 'DUE_DAY_UNLIKELY',
      message: '预产期应在 2026-10-23 到 2027-09-18 之间，请再核对',
    });
  });
});

describe('people and numbers of a household', () => {
  it('are added, corrected and taken off', async () => {
    const { households } = as('qin');
    const child = { name: '彭小弟', relation: 'child' as const };
    const { residentId } = await households.saveResident({ ...deed(), ...child });
    await households.saveResident({ ...deed(), ...child, relation: 'relative', residentId });
    expect((await card()).residents).toContainEqual({ id: residentId, name: '彭**', relation: 'relative' });
    await households.removeResident({ ...deed(), residentId });
    expect((await card()).residents.map(({ relation }) => relation)).toEqual(['householder']);
    await expect(households.removeResident({ ...deed(), residentId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('keep next of kin apart from the own numbers', async () => {
    const { households } = as('qin');
    const kin = { relation: 'nextOfKin' as const, name: '彭大姐', phone: '19800000077' };
    await households.saveContact({ ...deed(), ...kin });
    await households.saveContact({ ...deed(), relation: 'own', phone: '19900000078' });
    const { contacts } = await card();
    expect(contacts.filter(({ relation }) => relation === 'nextOfKin')).toMatchObject([
      { name: '彭**', phone: '198****0077' },
    ]);
    const own = contacts.find(({ phone }) => phone === '199****0078');
    await households.removeContact({ ...deed(), contactId: own?.id ?? '' });
    expect((await card()).contacts.map(({ phone }) => phone)).not.toContain('199****0078');
    const { rows } = await households.listHouseholdFacts(peng);
    expect(rows.map(({ value }) => value)).toContain('加上 198****0077（家属 彭**）');
  });

  it('are corrected: the name stays, the former number is no longer called, and the history has both', async () => {
    const { households } = as('qin');
    const kin = (await card()).contacts.find(({ relation }) => relation === 'nextOfKin');
    const right = { relation: 'nextOfKin' as const, phone: '19800000079' };
    await households.saveContact({ ...deed(), ...right, contactId: kin?.id });
    const kept = (await card()).contacts.filter(({ relation }) => relation === 'nextOfKin');
    expect(kept).toMatchObject([{ name: '彭**', phone: '198****0079' }]);
    const [own] = (await card()).contacts.filter(({ relation }) => relation === 'own');
    const before = (await card()).contacts.length;
    await households.saveContact({ ...deed(), relation: 'own', phone: '19900000079', contactId: own?.id });
    const numbers = (await card()).contacts.map(({ phone }) => phone);
    expect(numbers).toHaveLength(before);
    expect(numbers).toContain('199****0079');
    expect(numbers).not.toContain(own?.phone);
    const values = (await households.listHouseholdFacts(peng)).rows.map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining(['改为 198****0079（家属 彭**）', '加上 198****0077（家属 彭**）']),
    );
    expect(values[0]).toContain('199****0079');
  });

  it('take no householder through the back door, and no number that is none', async () => {
    const { households } = as('qin');
    const [householder] = (await card()).residents;
    const wish = { ...deed(), residentId: householder?.id, name: '别人', relation: 'other' as const };
    await expect(households.saveResident(wish)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const wrong = { ...deed(), relation: 'own' as const, phone: '12345' };
    await expect(households.saveContact(wrong)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a number in full', () => {
  it('is shown for a reason that is kept with the deed, and is in no log', async () => {
    const [contact] = (await card()).contacts;
    const wish = { ...peng, contactId: contact?.id ?? '', reason: 'delivery' as const, actionId: actionId() };
    const { phone } = await as('qin').households.showPhone(wish);
    expect(phone.slice(-4)).toBe(contact?.phone.slice(-4));
    expect(phone).toMatch(/^\d{11}$/);
    expect(logged()).not.toContain(phone);
    const { rows } = await database.pool.query<{ answer: string; reason_sealed: string }>(
      `select a.answer::text, l.reason_sealed from actions a join audit_log l on l.action_id = a.action_id
        where a.procedure = 'households.showPhone'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.answer).not.toContain(phone);
    expect(rows[0]?.reason_sealed).not.toBeNull();
  });
});

describe('a resident', () => {
  it('corrects the own household, and the register says it was themselves', async () => {
    const { households } = as('peng');
    const changes = { residentCount: 3, phone: '19800000055' };
    await households.correctOwnHousehold({ ...peng, changes, actionId: actionId() });
    expect(await households.getOwnRegister(peng)).toMatchObject({ residentCount: 3 });
    const { sources } = await card();
    expect(sources.find(({ field }) => field === 'residentCount')).toMatchObject({
      source: 'self',
      by: null,
    });
    const other = { ...home('10-1-502'), changes, actionId: actionId() };
    await expect(households.correctOwnHousehold(other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the lists', () => {
  it('page an entrance in climbing order, and count what is missing as the quality list does', async () => {
    const all = await as('qin').households.listRegister({ ...entrance('10-1'), limit: 100 });
    const page = await as('qin').households.listRegister({ ...entrance('10-1'), limit: 5 });
    expect(page.rows).toEqual(all.rows.slice(0, 5));
    const rest = await as('qin').households.listRegister({
      ...entrance('10-1'),
      limit: 100,
      cursor: page.next ?? undefined,
    });
    expect(rest.rows).toEqual(all.rows.slice(5));
    await as('qin').households.correctHousehold({ ...deed(), changes: { residentCount: 0 } });
    const { rows: quality } = await as('qin').households.getRegisterQuality({ communityId });
    expect(quality.map(({ placeLabel }) => placeLabel)).toEqual(['10号楼 1单元', '10号楼 2单元']);
    for (const gap of ['phone', 'residentCount', 'floor', 'nobodyButNotVacant'] as const) {
      const { rows } = await as('qin').households.listRegister({ ...entrance('10-1'), gap, limit: 100 });
      expect([gap, rows.length]).toEqual([gap, quality[0]?.[gap]]);
    }
    expect(quality[0]?.nobodyButNotVacant).toBe(1);
  });

  it('show the quality of all entrances to staff and of none to others', async () => {
    expect((await as('lin').households.getRegisterQuality({ communityId })).rows).toHaveLength(13);
    expect((await as('zhu').households.getRegisterQuality({ communityId })).rows).toEqual([]);
  });
});
