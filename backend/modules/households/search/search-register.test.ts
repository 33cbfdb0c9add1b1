import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, home } from '../../../../tests/support/demo';

const { as } = givenApp(await givenDatabase('demo'));
const deed = { ...home('10-1-502'), source: 'door' as const };
await as('lin').households.correctHousehold({
  ...deed,
  changes: { householderName: '曾测试' },
  actionId: actionId(),
});
await as('lin').households.saveContact({
  ...deed,
  relation: 'own',
  phone: '19800009876',
  actionId: actionId(),
});

const search = async (text: string, person = 'lin', limit = 100) =>
  (await as(person).households.searchRegister({ communityId, text, limit })).rows;
const labels = async (text: string, person?: string) =>
  (await search(text, person)).map(({ placeLabel }) => placeLabel);

describe('one box finds a household', () => {
  it.each([
    ['its building, entrance and room', '10-1-502'],
    ['the way people say it', '10号楼1单元502室'],
    ['full-width signs', '１０－１－５０２'],
    ['the name', '曾测试'],
    ['pinyin initials in either case', 'zcs'],
    ['the whole phone', '198 0000 9876'],
    ['its last four digits', '9876'],
  ])('by %s', async (_, text) => {
    expect(await labels(text)).toEqual(['10号楼 1单元 502']);
  });

  it('by the room alone in every building, the very room first', async () => {
    const found = await labels('502');
    expect(found.length).toBeGreaterThan(5);
    expect(found).toContain('10号楼 1单元 502');
    expect(found[0]).toMatch(/ 502$/);
  });

  it('with names and phones masked, page by page', async () => {
    const [row] = await search('曾测试');
    expect(row).toMatchObject({ householderName: '曾**' });
    expect(row?.phone).toMatch(/^199\*{4}\d{4}$/);
    const all = await search('王');
    const page = await as('lin').households.searchRegister({ communityId, text: '王', limit: 2 });
    const next = await as('lin').households.searchRegister({
      communityId,
      text: '王',
      limit: 100,
      cursor: page.next ?? undefined,
    });
    expect([...page.rows, ...next.rows]).toEqual(all);
  });

  it('and nothing for what nobody has', async () => {
    expect(await labels('没有这个人')).toEqual([]);
    expect(await labels('-')).toEqual([]);
    expect(await labels('19800001111')).toEqual([]);
  });
});

describe('who searches', () => {
  it('as a captain finds only the own entrances', async () => {
    expect(await labels('502', 'qin')).toEqual(['10号楼 1单元 502', '10号楼 2单元 502']);
    expect(await labels('曾测试', 'zhao')).toEqual([]);
    expect(await labels('9876', 'zhao')).toEqual([]);
  });

  it.each(['zhu', 'wang', 'du'])('as somebody who keeps no register (%s) finds nothing', async (person) => {
    expect(await labels('502', person)).toEqual([]);
  });
});
