import { describe, expect, it } from 'vitest';
import { givenCsv, givenExcel, read } from './given-file';

const head = ['楼号', '单元', '户号', '户名', '现居人数', '联系电话', '备注'];

describe('a household that is written in an unusual way', () => {
  it('has its room as floor and door, where the building stands beside it', async () => {
    const file = givenCsv([
      ['楼号', '单元', '户号', '户名', '人数', '电话'],
      ['10#', '三单元', '18-02', '王芳', '3人', '19900000001'],
      ['１０＃', '三单元', '５－０１室', '赵敏', '２', '１９９００００００１１'],
      ['10', '3', '1802', '王芳', '3', ''],
    ]);
    const { imported, problems } = await read(file);
    expect(imported).toEqual(['10-3-1802 18层 王芳 3人 19900000001', '10-3-501 5层 赵敏 2人 19900000011']);
    expect(problems).toEqual(['4 duplicate-household']);
  });

  it('keeps the entrance before a short room where a column says another floor', async () => {
    const file = givenCsv([
      ['楼号', '楼层', '户号', '户名'],
      ['10', '5', '3-02', '王芳'],
      ['10', '5', '3-1802', '李强'],
    ]);
    expect((await read(file)).imported.map((one) => one.split(' ')[0])).not.toContain('10-1-302');
  });

  it('goes on in the row below with another number, which is not lost', async () => {
    const file = givenCsv([
      head,
      ['1', '1', '101', '王芳', '3', '19900000001', '独居老人'],
      ['', '', '', '', '', '19900000002', '女儿，有糖尿病'],
      ['', '', '', '', '', '19900000004', ''],
      ['1', '1', '102', '李强', '2', '19900000003', ''],
    ]);
    const { imported, problems, analysis } = await read(file);
    expect(imported).toEqual([
      '1-1-101 1层 王芳 3人 19900000001 19900000002 19900000004',
      '1-1-102 1层 李强 2人 19900000003',
    ]);
    expect(problems).toEqual([]);
    expect(analysis.rows[0]?.careFlags).toEqual(['livingAlone', 'chronicIllness']);
    expect(analysis.skipped.map(({ row, why }) => `${row} ${why}`)).toEqual(['3 continued', '4 continued']);
  });

  it('does not go on after a blank row, nor with a name: such a row waits for a person', async () => {
    const file = givenCsv([
      head,
      ['1', '1', '101', '王芳', '3', '19900000001', ''],
      [],
      ['', '', '', '', '', '19900000002', ''],
      ['1', '1', '102', '李强', '2', '', ''],
      ['', '', '', '李小强', '', '19900000003', ''],
    ]);
    const { imported, problems } = await read(file);
    expect(imported).toHaveLength(2);
    expect(new Set(problems.map((one) => one.split(' ')[0]))).toEqual(new Set(['4', '6']));
  });

  it('is whole in one cell, with sums whose people differ', async () => {
    const file = givenCsv(
      [
        ['房号', '户主', '常住人口', '联系方式', '说明'],
        ['10-3-1802', '王芳', '3', '19900000001 19900000002', '糖尿病'],
        ['10-3-0502', '李强', '空置', '', ''],
        ['3号楼2单元401', '赵敏', '2', '0914-2345678', ''],
        ['合计', '3户', '6人', '', ''],
      ],
      { delimiter: ';', encoding: 'gbk' },
    );
    const { imported, problems } = await read(file);
    expect(imported).toEqual([
      '10-3-1802 18层 王芳 3人 19900000001 19900000002',
      '10-3-0502 5层 李强 空',
      '3-2-401 4层 赵敏 2人 09142345678',
    ]);
    expect(problems).toEqual(['5 typed-total-row-to-ignore']);
  });

  it('lives below ground, which is no fault of its floor', async () => {
    const file = givenCsv([
      ['楼号', '单元', '楼层', '户号', '户名'],
      ['10', '1', 'B1', 'B102', '李强'],
    ]);
    const { imported, analysis } = await read(file);
    expect([imported, analysis.notes]).toEqual([['10-1-B102 -1层 李强 ?人'], []]);
  });
});

describe('a workbook of a table program', () => {
  it('has formulas, days, numbers as text and a room that became a day', async () => {
    const file = await givenExcel({
      rows: [
        ['楼号', '单元', '楼层', '户号', '户名', '人数', '电话', '登记日期'],
        [1, 1, 1, 101, '王芳', { formula: '1+2', result: 3 }, 19900000001, new Date('2022-08-01')],
        ['1.0', '一', '1', ' 102', '李强', '2 ', { formula: 'A1', result: 19900000002 }, ''],
        [1, 1, 1, new Date('2022-01-03'), '赵敏', 2, '', ''],
        ['合计', '', '', '', '', { formula: 'SUM(F2:F4)', result: 7 }, '', ''],
      ],
    });
    const { imported, problems } = await read(file);
    expect(imported).toEqual(['1-1-101 1层 王芳 3人 19900000001', '1-1-102 1层 李强 2人 19900000002']);
    expect(problems).toEqual(['4 room-not-valid', '5 typed-total-row-to-ignore']);
  });

  it('has two sheets in different order, and one that only sums them', async () => {
    const file = await givenExcel(
      {
        name: '1号楼',
        rows: [
          ['单元', '户号', '户名', '现居人数', '电话'],
          ['1', '101', '王芳', 2, ''],
        ],
      },
      {
        name: '2号楼',
        rows: [['2号楼住户'], ['户号', '单元', '人数', '户主'], ['201', '2', 3, '李强']],
      },
      {
        name: '汇总',
        rows: [
          ['楼号', '户数', '人数'],
          ['1', 1, 2],
        ],
      },
    );
    const { imported, problems, analysis } = await read(file);
    expect(imported).toEqual(['1-1-101 1层 王芳 2人', '2-2-201 2层 李强 3人']);
    expect([problems, analysis.notes]).toMatchObject([[], [{ sheet: '汇总' }]]);
  });

  it('begins some rows down and a column in, with headings that name the size of a building', async () => {
    const file = await givenExcel({
      rows: [
        [],
        ['', '', '住户花名册'],
        [],
        ['', '楼号', '', '单元', '户号', '户名', '', '现居人数'],
        ['', '1号楼（54户）'],
        ['', '1', '', '1', '101', '王芳', '', '2'],
        [],
        ['', '2号楼（54户）'],
        ['', '2', '', '1', '101', '李强', '', '2'],
      ],
    });
    const { imported, problems } = await read(file);
    expect([imported, problems]).toEqual([['1-1-101 1层 王芳 2人', '2-1-101 1层 李强 2人'], []]);
  });

  it('has a head of two lines in each cell, a mark before the text, and signs for what nobody knows', async () => {
    const file = givenCsv(
      [
        ['桂花苑小区住户登记表（单位：户、人）'],
        ['序号', '楼栋\n号', '单元\n号', '门牌\n号', '户主\n姓名', '现居住\n人数', '联系\n电话'],
        ['1', '1栋', '1单元', '101室', '王芳', '3人', '19900000001'],
        ['2', '1栋', '1单元', '102室', '李强', '/', '—'],
        ['3', '1栋', '1单元', '103室', '', '0', ''],
        ['合计', '', '', '3户', '', '3人', ''],
      ],
      { mark: true },
    );
    const { imported, problems } = await read(file);
    expect([imported, problems]).toEqual([
      ['1-1-101 1层 王芳 3人 19900000001', '1-1-102 1层 李强 ?人', '1-1-103 1层 — 空'],
      [],
    ]);
  });
});
