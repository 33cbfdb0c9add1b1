import { describe, expect, it } from 'vitest';
import { givenCsv, givenExcel, read } from './given-file';

const withCells = async (cells: Record<string, string>) => {
  const filled = { 楼号: '3', 单元: '1', 房号: '501', 业主姓名: '王芳', ...cells };
  const { analysis, problems } = await read(givenCsv([Object.keys(filled), Object.values(filled)]));
  return { ...analysis.rows[0], problems };
};

describe('a status', () => {
  it.each([
    ['入住状态', '空置'],
    ['入住状态', '未入住'],
    ['房屋状态', '空关房'],
    ['房屋状态', '未销售'],
    ['居住情况', '长期无人居住'],
    ['使用状态', '闲置'],
    ['住房状态', '已售未入住'],
    ['是否空置', '是'],
    ['是否入住', '否'],
    ['标签', '空关房'],
    ['房号', '501（空）'],
  ])('under %s says with %s that nobody lives there', async (header, cell) => {
    expect(await withCells({ [header]: cell })).toMatchObject({ isVacant: true, residents: 0, problems: [] });
  });

  it.each([
    ['入住状态', '自住'],
    ['入住状态', '已入住'],
    ['是否空置', '否'],
    ['是否入住', '是'],
    ['房屋状态', '2001'],
    ['房屋状态', '装修中'],
  ])('under %s says nothing of the kind with %s', async (header, cell) => {
    expect(await withCells({ [header]: cell })).toMatchObject({
      isVacant: false,
      residents: null,
      problems: [],
    });
  });

  it('says who rents, and does not go before a count', async () => {
    expect(await withCells({ 入住状态: '出租' })).toMatchObject({ isTenant: true, isVacant: false });
    expect(await withCells({ 入住状态: '空置', 人数: '2' })).toMatchObject({ isVacant: false, residents: 2 });
  });

  it('is a code that counts only where nobody is named', async () => {
    expect(await withCells({ 房屋状态: '2002', 业主姓名: '' })).toMatchObject({ isVacant: true });
    expect(await withCells({ 房屋状态: '2004' })).toMatchObject({ isVacant: false });
  });

  it.each(['已搬走', '搬离', '已退租', '已迁出'])(
    'holds a household that is %s: who is there now?',
    async (cell) => {
      expect(await withCells({ 状态: cell })).toMatchObject({ isHeld: true, problems: ['2 has-left'] });
    },
  );
});

describe('a count', () => {
  it.each([
    '居住人口数(人)',
    '居住人口数',
    '常住人口',
    '实际居住人口',
    '现住人口数',
    '入住人口',
    '家庭成员数',
    '实有人口',
    '居住人数（人）',
    '现居人数*',
  ])('is known under %s', async (header) => {
    expect(await withCells({ [header]: '3' })).toMatchObject({ residents: 3, problems: [] });
  });
});

describe('a phone', () => {
  it.each([
    ['\u202d199 0000 0001\u202c', '19900000001'],
    ['\u200e19900000001\u200f', '19900000001'],
    ['199\u00ad0000\u00ad0001', '19900000001'],
    ['\ufeff19900000001', '19900000001'],
    ['19900000001_x000D_', '19900000001'],
    ['1.9900000001E10', '19900000001'],
    ['1.9900000001E+10', '19900000001'],
    ['19900000001.0', '19900000001'],
    ['19,900,000,001', '19900000001'],
    ['+86 199-0000-0001', '19900000001'],
  ])('is read out of %j', async (cell, phone) => {
    expect(await withCells({ 电话: cell })).toMatchObject({ phones: [phone], problems: [] });
  });

  it.each(['1.99E+10', '1.99E10', '1.9900E+10'])('whose digits are lost (%s) is held', async (cell) => {
    expect(await withCells({ 电话: cell })).toMatchObject({ isHeld: true, problems: ['2 phone-not-valid'] });
  });

  it('and a name lose the signs that a table program writes for line ends', async () => {
    expect(
      await withCells({
        业主姓名: '王芳_x000D_',
        房号: '504_x000D_',
        电话: '19900000001_x000D_\n19900000002',
      }),
    ).toMatchObject({
      name: '王芳',
      roomNo: '504',
      phones: ['19900000001', '19900000002'],
    });
  });
});

describe('totals of lists beside each other', () => {
  it('are right for their own list, and for the sheet', async () => {
    const file = await givenExcel({
      name: '11栋',
      rows: [
        ['房号', '姓名', '人数', null, '房号', '姓名', '人数'],
        ['1单元', '1单元', '1单元', null, '2单元', '2单元', '2单元'],
        ['101', '王芳', 2, null, '101', '李强', 4],
        ['102', '赵敏', 3, null, '', '', ''],
        ['小计', '2户', 5, null, '小计', '1户', 4],
        ['总计：3户 9人'],
      ],
      then: (sheet) => {
        sheet.mergeCells('A2:C2');
        sheet.mergeCells('E2:G2');
      },
    });
    const { imported, problems } = await read(file);
    expect(imported.map((door) => door.split(' ')[0])).toEqual(['11-1-101', '11-1-102', '11-2-101']);
    expect(problems).toEqual([]);
  });

  it('are named when they are wrong for both', async () => {
    const file = givenCsv([
      ['楼号', '房号', '姓名', '人数', '', '楼号', '房号', '姓名', '人数'],
      ['3', '101', '王芳', '2', '', '4', '101', '李强', '4'],
      ['小计', '1户', '', '3', '', '小计', '1户', '', '4'],
    ]);
    expect((await read(file)).problems).toEqual(['3 typed-total-row-to-ignore']);
  });
});

describe('rows that are hidden', () => {
  const filtered = (...hidden: number[]) =>
    givenExcel({
      rows: [
        ['楼号', '单元', '房号', '户主', '人数'],
        [3, 1, 101, '王芳', 3],
        [3, 1, 101, '李强', 1],
        [3, 1, 102, '赵敏', 2],
      ],
      then: (sheet) => hidden.forEach((row) => (sheet.getRow(row).hidden = true)),
    });

  it('are left out and named', async () => {
    const { imported, problems, summary } = await read(await filtered(2));
    expect([imported, problems]).toEqual([['3-1-101 1层 李强 1人', '3-1-102 1层 赵敏 2人'], []]);
    expect(summary.hidden).toEqual({ areTaken: false, rows: [{ row: 2, place: '3 1 101' }] });
    expect(summary.notes[0]?.message).toContain('第 2 行');
  });

  it('are taken in when somebody says so', async () => {
    const { imported, problems, summary } = await read(await filtered(2), { takesHidden: true });
    expect(imported).toEqual(['3-1-101 1层 王芳 3人', '3-1-102 1层 赵敏 2人']);
    expect(problems).toEqual(['3 duplicate-household']);
    expect(summary.hidden.areTaken).toBe(true);
  });

  it('still give the head, where it is hidden, and say nothing where none is', async () => {
    expect((await read(await filtered(1))).imported).toHaveLength(2);
    expect((await read(await filtered())).summary.hidden).toEqual({ areTaken: false, rows: [] });
  });
});
