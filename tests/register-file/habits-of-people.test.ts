import { describe, expect, it } from 'vitest';
import { givenCsv, read } from './given-file';

describe('who lives there', () => {
  const withCells = async (cells: Record<string, string>) => {
    const filled = {
      楼号: '3',
      单元: '1',
      户号: '501',
      户名: '王芳',
      人数: '2',
      电话: '',
      备注: '',
      ...cells,
    };
    const { analysis, problems } = await read(givenCsv([Object.keys(filled), Object.values(filled)]));
    return { ...analysis.rows[0], problems };
  };

  it.each(['空户', '空置', '无人', '0', '0人', '空', '无人居住', '长期空置'])(
    'takes %s for a vacant home',
    async (count) => {
      expect(await withCells({ 人数: count, 户名: '' })).toMatchObject({
        isVacant: true,
        residents: 0,
        name: null,
        problems: [],
      });
    },
  );

  it('believes the name or the remarks about vacancy only where the count says nothing', async () => {
    expect(await withCells({ 人数: '', 户名: '空户' })).toMatchObject({
      isVacant: true,
      residents: 0,
      name: null,
    });
    expect(await withCells({ 人数: '', 户名: '', 备注: '空置' })).toMatchObject({ isVacant: true });
    expect(await withCells({ 人数: '3', 备注: '空置' })).toMatchObject({ isVacant: false, residents: 3 });
  });

  it('does not take an unknown count for nobody', async () => {
    expect(await withCells({ 人数: '' })).toMatchObject({ isVacant: false, residents: null, problems: [] });
  });

  it.each(['很多', '若干', '2.5', '-1', '不详', '3+1', '19900000001', '#N/A', '?'])(
    'holds a count of %s',
    async (count) => {
      expect(await withCells({ 人数: count })).toMatchObject({
        isHeld: true,
        problems: ['2 resident-count-not-a-number'],
      });
    },
  );

  it.each([
    '12345',
    '1990000000',
    '199000000012',
    '12345678901',
    '1.99E+10',
    '19900000001/123',
    '无此人电话5',
  ])('holds a phone of %s', async (phone) => {
    expect(await withCells({ 电话: phone })).toMatchObject({ isHeld: true, problems: ['2 phone-not-valid'] });
  });

  it.each(['', '—', '无', '/', '暂无'])('takes a phone of "%s" for none', async (phone) => {
    expect(await withCells({ 电话: phone })).toMatchObject({ isHeld: false, phones: [], problems: [] });
  });

  it('reads care words from every column of remarks and from brackets', async () => {
    const file = givenCsv([
      ['楼号', '房号', '户主', '人数', '重点人群', '备注'],
      ['3', '501', '王 芳（租户）', '2人（孕妇）', '高血压、独居老人', '用老年机；不能做饭，需卧床'],
    ]);
    expect((await read(file)).analysis.rows[0]).toMatchObject({
      name: '王芳',
      careFlags: ['livingAlone', 'pregnant', 'chronicIllness', 'bedridden'],
      hasNoSmartphone: true,
      cannotCook: true,
      isTenant: true,
    });
  });

  it('collects phones from several columns and several in one cell', async () => {
    const file = givenCsv([
      ['楼号', '房号', '户主', '手机', '座机', '紧急联系人电话'],
      ['3', '501', '王芳', '199-0000-0001；198 0000 0001', '0914-2345678', '19900000009'],
      ['3', '502', '李强', '１９９００００００２２ 19900000003', '', ''],
    ]);
    expect((await read(file)).analysis.rows.map(({ phones }) => phones)).toEqual([
      ['19900000001', '19800000001', '09142345678'],
      ['19900000022', '19900000003'],
    ]);
  });
});
