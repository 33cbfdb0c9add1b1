import { describe, expect, it } from 'vitest';
import { demoId } from '../../../demo';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId } from '../../../../tests/support/demo';
import { givenSecondCommunity } from '../../../../tests/support/second-community';

const database = await givenDatabase('demo');
await givenSecondCommunity(database);
const account = (key: string) => demoId(`account ${key}`);

describe('the list of roles', () => {
  it('names those who work, masks those who live here, and knows what the reader may end', async () => {
    const app = givenApp(database);
    const list = async (who: string, role: 'staff' | 'resident') =>
      (await app.as(who).org.listGrants({ communityId, role })).rows;
    const staff = await list('lin', 'staff');
    expect(staff.map(({ name }) => name)).toEqual(expect.arrayContaining(['林干事', '高干事']));
    expect(staff.every(({ mayEnd }) => !mayEnd)).toBe(true);
    expect((await list('an', 'staff')).every(({ mayEnd }) => mayEnd)).toBe(true);
    expect((await list('lin', 'resident')).map(({ name }) => name)).toContain('朱**');
  });

  it('lists what one person holds, however many others hold the same', async () => {
    const list = { communityId, role: 'captain', accountId: account('qin') } as const;
    const { rows, next } = await givenApp(database)
      .as('lin')
      .org.listGrants({ ...list, limit: 2 });
    expect(new Set(rows.map(({ placeLabel }) => placeLabel))).toEqual(
      new Set(['10号楼 1单元', '10号楼 2单元']),
    );
    expect(next).toBeNull();
  });

  it.each(['秦', 'qn', '10', '10号楼', '10栋'])(
    'is searched by name, initials or building (%s)',
    async (text) => {
      const { org } = givenApp(database).as('lin');
      const { rows } = await org.listGrants({ communityId, role: 'captain', text });
      expect(rows.map(({ name, placeLabel }) => `${name} ${placeLabel}`)).toContain('秦女士 10号楼 1单元');
      if (text.startsWith('10'))
        expect(rows.filter(({ placeLabel }) => !placeLabel.startsWith('10号楼'))).toEqual([]);
    },
  );

  it('stands building by building, also over pages', async () => {
    const { org } = givenApp(database).as('lin');
    const buildings: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await org.listGrants({ communityId, role: 'captain', limit: 4, cursor });
      buildings.push(...page.rows.map(({ placeLabel }) => parseInt(placeLabel)));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(buildings.length).toBeGreaterThan(10);
    expect(buildings).toEqual([...buildings].sort((one, other) => one - other));
  });

  it('looks through all rows, not only through those of a page', async () => {
    const { org } = givenApp(database).as('lin');
    const page = { communityId, role: 'captain', limit: 1 } as const;
    const [newest] = (await org.listGrants(page)).rows;
    const { rows, next } = await org.listGrants({ ...page, text: '秦' });
    expect([newest?.name, rows[0]?.name]).toEqual([expect.not.stringContaining('秦'), '秦女士']);
    const second = await org.listGrants({ ...page, text: '秦', cursor: next ?? undefined });
    expect(second.rows).toMatchObject([{ name: '秦女士' }]);
    expect(second.next).toBeNull();
  });

  it('finds those who live in a building too, masked, and nobody by a name that nobody has', async () => {
    const { org } = givenApp(database).as('lin');
    const at = (text: string) => org.listGrants({ communityId, role: 'resident', text });
    expect((await at('10号楼')).rows.map(({ name }) => name)).toContain('朱**');
    expect((await at('朱')).rows.map(({ placeLabel }) => placeLabel)).toContain('10号楼 1单元 502');
    expect((await at('没有这人')).rows).toEqual([]);
  });

  it('finds a person by name, of this community only', async () => {
    const { rows } = await givenApp(database).as('lin').org.findMembers({ communityId, text: '秦' });
    expect(rows).toEqual([{ accountId: account('qin'), name: '秦女士', roles: ['captain'] }]);
    const far = await givenApp(database).as('lin').org.findMembers({ communityId, text: 'far' });
    expect(far.rows).toEqual([]);
  });
});
