import { describe, expect, it } from 'vitest';
import { givenCsv, givenExcel, read } from './given-file';

const head = ['楼号', '单元', '楼层', '户号', '户名', '现居人数', '联系电话', '备注'];

describe('where a household lives', () => {
  it('takes the building from headings where no column tells it', async () => {
    const file = givenCsv([
      ['桂花苑住户登记表'],
      ['单元', '房号', '户主', '人数', '电话'],
      ['第3栋'],
      ['1', '101', '王芳', '2', '19900000001'],
      ['二单元', '102', '李强', '3', '19900000002'],
      [],
      ['4号楼（共2户）'],
      ['1', '101', '赵敏', '1', '19900000003'],
    ]);
    expect((await read(file)).imported).toEqual([
      '3-1-101 1层 王芳 2人 19900000001',
      '3-2-102 1层 李强 3人 19900000002',
      '4-1-101 1层 赵敏 1人 19900000003',
    ]);
  });

  it('takes building and entrance from merged headings over blank cells', async () => {
    const file = await givenExcel({
      rows: [
        head,
        ['【3号楼】'],
        ['1单元'],
        ['', '', '', '1802室', '王芳', 2],
        ['2单元'],
        ['', '', '', '1802室', '李强', 2],
        ['第十栋 1单元'],
        ['', '', '', '101', '赵敏', 2],
      ],
      then: (sheet) => {
        sheet.mergeCells('A2:H2');
        sheet.mergeCells('A3:H3');
        sheet.mergeCells('A7:H7');
      },
    });
    const { imported, problems } = await read(file);
    expect(imported).toEqual(['3-1-1802 18层 王芳 2人', '3-2-1802 18层 李强 2人', '10-1-101 1层 赵敏 2人']);
    expect(problems).toEqual([]);
  });

  it('holds the one row without a building although a heading stands above it, when the others write it', async () => {
    const file = givenCsv([
      head,
      ['第3栋'],
      ['3', '1', '1', '101', '王芳', '2', '', ''],
      ['', '1', '1', '102', '李强', '2', '', ''],
      ['3', '1', '1', '103', '赵敏', '2', '', ''],
    ]);
    const { imported, problems } = await read(file);
    expect(problems).toEqual(['4 building-missing']);
    expect(imported).toHaveLength(2);
  });

  it('reads cells merged downwards for each of their rows', async () => {
    const file = await givenExcel({
      rows: [
        ['栋号', '单元号', '室', '姓名', '常住人口'],
        ['10#', '1单元', '101', '王芳', 2],
        [null, null, '102', '李强', 3],
        [null, '2单元', '101', '赵敏', 1],
      ],
      then: (sheet) => {
        sheet.mergeCells('A2:A4');
        sheet.mergeCells('B2:B3');
      },
    });
    expect((await read(file)).imported).toEqual([
      '10-1-101 1层 王芳 2人',
      '10-1-102 1层 李强 3人',
      '10-2-101 1层 赵敏 1人',
    ]);
  });

  it('carries a building that is written once down to the next', async () => {
    const file = givenCsv([
      ['楼栋', '单元', '房号', '户主', '人数'],
      ['一号楼', '1', '101', '王芳', '2'],
      ['', '', '102', '李强', '2'],
      ['', '', '201', '孙丽', '2'],
      ['', '2', '101', '赵敏', '2'],
      ['', '', '102', '周平', '2'],
      ['二号楼', '1', '101', '吴刚', '2'],
      ['', '', '102', '郑洁', '2'],
      ['', '', '201', '冯雨', '2'],
    ]);
    const { imported, problems } = await read(file);
    expect(problems).toEqual([]);
    expect(imported.map((door) => door.split(' ')[0])).toEqual([
      ...['1-1-101', '1-1-102', '1-1-201', '1-2-101', '1-2-102'],
      ...['2-1-101', '2-1-102', '2-1-201'],
    ]);
  });

  it('takes one cell for the whole address apart', async () => {
    const file = givenCsv([
      ['序号', '门牌号', '户主姓名', '居住人数', '手机'],
      ['1', '10-1-502', '王芳', '2', '19900000001'],
      ['2', '10号楼1单元503室', '李强', '2', '19900000002'],
      ['3', '１０#２单元１８０２', '赵敏', '2', '19900000003'],
      ['4', '桂花苑三栋一单元5层501', '周平', '2', '19900000004'],
      ['5', '3 1 502', '吴刚', '2', '19900000005'],
    ]);
    expect((await read(file)).imported).toEqual([
      '10-1-502 5层 王芳 2人 19900000001',
      '10-1-503 5层 李强 2人 19900000002',
      '10-2-1802 18层 赵敏 2人 19900000003',
      '3-1-501 5层 周平 2人 19900000004',
      '3-1-502 5层 吴刚 2人 19900000005',
    ]);
  });

  it('reads an entrance before the room, and a building before it where that is what the file does', async () => {
    const rows = (third: string) => [
      ['楼号', '房号', '姓名', '人数'],
      ['3', '1-501', '王芳', '2'],
      ['3', third, '李强', '2'],
    ];
    const doorsOf = async (third: string) =>
      (await read(givenCsv(rows(third)))).imported.map((door) => door.split(' ')[0]);
    expect(await doorsOf('2-501')).toEqual(['3-1-501', '3-2-501']);
    const repeated = givenCsv([rows('')[0] ?? [], ['3', '3-501', '王芳', '2'], ['5', '5-501', '李强', '2']]);
    expect((await read(repeated)).imported.map((door) => door.split(' ')[0])).toEqual(['3-1-501', '5-1-501']);
  });

  it('reads every way of writing one building, entrance, floor and room', async () => {
    const rooms = ['101', '１０２', '103室', '104号', 201, '0202', '203房', 'A204'];
    const buildings = ['10', '10#', '10号楼', '十号楼', '第十栋', '１０幢', 10, '10#楼'];
    const entrances = ['1', '１', '1单元', '一单元', '第1单元', 1, '01', '一'];
    const floors = ['1', '1层', '一层', '', 2, '2楼', '２', null];
    const file = await givenExcel({
      rows: [
        head,
        ...rooms.map((room, at) => [buildings[at], entrances[at], floors[at], room, '王芳', '两人']),
      ],
    });
    expect((await read(file)).imported).toEqual([
      ...['10-1-101 1层 王芳 2人', '10-1-102 1层 王芳 2人', '10-1-103 1层 王芳 2人', '10-1-104 1层 王芳 2人'],
      ...[
        '10-1-201 2层 王芳 2人',
        '10-1-0202 2层 王芳 2人',
        '10-1-203 2层 王芳 2人',
        '10-1-A204 2层 王芳 2人',
      ],
    ]);
  });

  it('reads what was typed with blanks between, or half in words', async () => {
    const file = givenCsv([
      [' 楼 号 ', '单 元', '房 号', '户 主'],
      [' 3 号 楼', '1 单元', '5 0 2', '王 芳'],
      ['３ ＃', '１', '５０３ 室', '李　强'],
      ['三', '一', '五0四', '赵敏'],
    ]);
    expect((await read(file)).imported).toEqual([
      ...['3-1-502 5层 王芳 ?人', '3-1-503 5层 李强 ?人', '3-1-504 5层 赵敏 ?人'],
    ]);
  });

  it('makes rooms that are counted anew on each floor one of a kind', async () => {
    const file = givenCsv([
      ['楼号', '单元', '楼层', '户号', '户名', '人数'],
      ['3', '1', '5', '01', '王芳', '2'],
      ['3', '1', '5', '2', '李强', '2'],
      ['3', '1', '6', '01', '赵敏', '2'],
    ]);
    expect((await read(file)).imported.map((door) => door.split(' ')[0])).toEqual([
      '3-1-501',
      '3-1-502',
      '3-1-601',
    ]);
  });

  it('gives a building without entrances its only one, but misses one that is blank among others', async () => {
    const file = givenCsv([
      ['楼号', '单元', '户号', '户名', '人数'],
      ['A座', '', '101', '王芳', '2'],
      ['3甲', '1', '101', '李强', '2'],
      ['3甲', '', '102', '赵敏', '2'],
      ['3甲', '2', '102', '周平', '2'],
    ]);
    const { imported, problems } = await read(file);
    expect(imported.map((door) => door.split(' ')[0])).toEqual(['A-1-101', '3甲-1-101', '3甲-2-102']);
    expect(problems).toEqual(['4 entrance-missing']);
  });

  it('tells the building by the name of the sheet or of the file where nothing in them does', async () => {
    const rows = [
      ['单元', '房号', '业主', '人数'],
      ['1', '101', '王芳', 2],
    ];
    const inSheets = await givenExcel(
      { name: '3号楼', rows },
      { name: '4#', rows },
      { name: '说明', rows: [['请如实填写']] },
    );
    expect((await read(inSheets)).imported).toEqual(['3-1-101 1层 王芳 2人', '4-1-101 1层 王芳 2人']);
    const inFile = givenCsv(
      [
        ['房号', '业主', '人数'],
        ['101', '王芳', '2'],
      ],
      { name: '桂花苑5栋.csv' },
    );
    expect((await read(inFile)).imported).toEqual(['5-1-101 1层 王芳 2人']);
  });
});
