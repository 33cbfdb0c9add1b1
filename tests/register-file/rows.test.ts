import { describe, expect, it } from 'vitest';
import { givenCsv, givenExcel, read } from './given-file';

const head = ['楼号', '单元', '户号', '户名', '现居人数', '联系电话', '备注'];
const rowsOf = (building: string, ...counts: string[]) =>
  counts.map((count, at) => [building, '1', `10${at + 1}`, '王芳', count, '', '']);

describe('rows that are no household', () => {
  it('are kept apart and shown: titles, heads again, remarks at the foot', async () => {
    const file = givenCsv([
      ['桂花苑花名册'],
      ['截至8月29号，单位：户、人'],
      head,
      ['3号楼', '1单元', '101', '王芳', '2人', '', ''],
      [],
      head,
      ['3号楼', '1单元', '102', '李强', '2人', '', ''],
      ['', '', '', '', '', '', ''],
      ['制表人：周平', '', '', '审核：吴刚', '', '', ''],
      ['说明：空户未统计'],
      ['', '', '', '桂花苑物业（盖章）'],
      ['共2户4人'],
    ]);
    const { imported, problems, analysis } = await read(file);
    expect(imported).toHaveLength(2);
    expect(problems).toEqual([]);
    expect(analysis.skipped.map(({ row, why }) => `${row} ${why}`)).toEqual([
      ...['1 title', '2 title', '6 header', '9 note', '10 note', '11 note', '12 total'],
    ]);
  });

  it('may bring a second list whose columns are in another order', async () => {
    const file = givenCsv([
      ['楼号', '单元', '户号', '户名', '人数'],
      ['3', '1', '101', '王芳', '2'],
      ['户名', '人数', '楼号', '单元', '户号'],
      ['李强', '3', '4', '2', '201'],
    ]);
    expect((await read(file)).imported).toEqual(['3-1-101 1层 王芳 2人', '4-2-201 2层 李强 3人']);
  });

  it('never drop a row that speaks of people', async () => {
    const file = givenCsv([
      head,
      ['3', '1', '', '王芳', '2', '', ''],
      ['3', '1', '???', '李强', '2', '', ''],
      ['3', '1', '101', '赵敏', '2', '', ''],
    ]);
    expect((await read(file)).problems).toEqual(['2 room-missing', '3 room-not-valid']);
  });
});

describe('typed totals', () => {
  it('are silent when they are right: of a building, of all, with or without vacant homes', async () => {
    const file = givenCsv([
      head,
      ...rowsOf('3', '2', '空户', '3'),
      ['小计', '', '3', '', '5', '', ''],
      ...rowsOf('4', '1', '1'),
      ['小计：2户2人'],
      ['合 计', '', '4户', '', '7人', '', ''],
    ]);
    const { problems, analysis } = await read(file);
    expect(problems).toEqual([]);
    expect(analysis.skipped.map(({ why }) => why)).toEqual(['total', 'total', 'total']);
    expect(analysis.totals).toMatchObject({ households: 5, residents: 7, vacant: 1 });
  });

  it('are named with both numbers when they differ', async () => {
    const file = givenCsv([
      head,
      ...rowsOf('3', '2', '3'),
      ['小计', '', '', '', '6', '', ''],
      ...rowsOf('4', '1', '很多'),
      ['总计', '', '3户', '', '９人', '', '手填'],
    ]);
    const { analysis } = await read(file);
    expect(analysis.problems.map(({ row, kind }) => `${row} ${kind}`)).toEqual([
      ...['4 typed-total-row-to-ignore', '6 resident-count-not-a-number', '7 typed-total-row-to-ignore'],
    ]);
    expect(analysis.problems[0]?.message).toContain('6 人，逐行相加是5 人');
    expect(analysis.problems[2]?.message).toContain('3 户、9 人，逐行相加是3 户、6 人');
    expect(analysis.problems[2]?.message).toContain('另有 1 行');
  });

  it('are compared with what a formula gave', async () => {
    const file = await givenExcel({
      rows: [head, ...rowsOf('3', '2', '3'), ['合计', '', '', '', { formula: 'SUM(E2:E3)', result: 7 }]],
    });
    expect((await read(file)).problems).toEqual(['4 typed-total-row-to-ignore']);
  });
});

describe('a household that is there twice', () => {
  it('counts once, however it is written the second time', async () => {
    const file = givenCsv([
      head,
      ['3号楼', '一单元', '0501', '王芳', '2', '', ''],
      ['三栋', '1', '５０１室', '王芳', '2', '', ''],
      ['3', '1单元', '501', '李强', '1', '', ''],
    ]);
    const { problems, summary, analysis } = await read(file);
    expect(problems).toEqual(['3 duplicate-household', '4 duplicate-household']);
    expect(summary).toMatchObject({
      households: 1,
      residents: 2,
      problems: [{ building: 3, entrance: 1, room: '501' }, {}],
    });
    expect(analysis.problems[1]?.message).toContain('户名不同');
  });

  it('is not one because of a row that is held', async () => {
    const file = givenCsv([
      head,
      ['3', '1', '501', '王芳', '很多', '', ''],
      ['3', '1', '501', '王芳', '2', '', ''],
    ]);
    const { problems, imported } = await read(file);
    expect(problems).toEqual(['2 resident-count-not-a-number']);
    expect(imported).toHaveLength(1);
  });

  it('is not one for rooms that only look alike', async () => {
    const file = givenCsv([
      head,
      ['3', '1', '501', '王芳', '2', '', ''],
      ['3', '1', '501-1', '李强', '2', '', ''],
      ['3', '2', '501', '赵敏', '2', '', ''],
    ]);
    expect((await read(file)).problems).toEqual([]);
  });
});

describe('one row', () => {
  it('may have several faults, each named', async () => {
    const file = givenCsv([
      head,
      ['', '1', '501', '王芳', '很多', '12345', ''],
      ['3', '1', '501', '李强', '2', '', ''],
    ]);
    expect((await read(file)).problems).toEqual([
      ...['2 building-missing', '2 resident-count-not-a-number', '2 phone-not-valid'],
    ]);
  });

  it('is held when two cells name two places', async () => {
    const file = givenCsv([
      ['楼号', '单元', '户号', '户名'],
      ['3', '1', '5-1-501', '王芳'],
      ['3', '1', '3-1-502', '李强'],
    ]);
    expect((await read(file)).problems).toEqual(['2 address-contradicts']);
  });

  it('is imported with a word when its floor and its room differ', async () => {
    const file = givenCsv([
      ['楼号', '单元', '楼层', '户号', '户名'],
      ['3', '1', '6', '501', '王芳'],
    ]);
    const { imported, problems, analysis } = await read(file);
    expect([imported, problems]).toEqual([['3-1-501 6层 王芳 ?人'], []]);
    expect(analysis.notes).toMatchObject([{ row: 2, message: expect.stringContaining('6 层') as string }]);
  });
});

describe('columns', () => {
  it('are known under any usual name, the most telling of two first', async () => {
    const file = givenCsv([
      [
        '序号',
        '幢',
        '单元号',
        '层',
        '门牌号',
        '业主',
        '户主',
        '常住人口',
        '现居人数',
        '手机号',
        '身份证号',
        '说明',
      ],
      ['1', '3', '1', '5', '501', '甲某', '王芳', '9', '2', '19900000001', '略', ''],
    ]);
    const { imported, analysis } = await read(file);
    expect(imported).toEqual(['3-1-501 5层 王芳 2人 19900000001']);
    expect(analysis.columns.map(({ takenFor }) => takenFor)).toEqual([
      ...[
        null,
        'building',
        'entrance',
        'floor',
        'room',
        null,
        'name',
        null,
        'residents',
        'phones',
        null,
        'remark',
      ],
    ]);
  });

  it('may stand in two lists beside each other, both of which are read', async () => {
    const file = givenCsv([
      ['桂花苑花名册'],
      ['楼号', '户号', '户名', '人数', '', '楼号', '户号', '户名', '人数'],
      ['1', '101', '王芳', '2', '', '2', '101', '李强', '3'],
      ['1', '102', '赵敏', '2', '', '2', '102', '周平', '很多'],
    ]);
    const { imported, problems } = await read(file);
    expect(imported).toEqual(['1-1-101 1层 王芳 2人', '1-1-102 1层 赵敏 2人', '2-1-101 1层 李强 3人']);
    expect(problems).toEqual(['4 resident-count-not-a-number']);
  });

  it('may stand in a head of two lines', async () => {
    const file = await givenExcel({
      rows: [
        ['住址', null, null, '户主', '家庭情况', null],
        ['楼栋', '单元', '房号', null, '人数', '备注'],
        ['3', '1', '501', '王芳', 2, ''],
      ],
      then: (sheet) => {
        sheet.mergeCells('A1:C1');
        sheet.mergeCells('D1:D2');
        sheet.mergeCells('E1:F1');
      },
    });
    expect((await read(file)).imported).toEqual(['3-1-501 5层 王芳 2人']);
  });

  it('are what a person says they are', async () => {
    const file = givenCsv([
      ['楼号', '户号', '业主', '常住人口', '现居人数', '电话'],
      ['3', '501', '王芳', '9', '2', '19900000001'],
    ]);
    const { imported } = await read(file, { columns: { residents: 3, phones: [] } });
    expect(imported).toEqual(['3-1-501 5层 王芳 9人']);
  });
});
