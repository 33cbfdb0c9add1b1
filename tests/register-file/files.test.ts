import { describe, expect, it } from 'vitest';
import { givenCsv, givenExcel, read } from './given-file';

const rows = [
  ['桂花苑住户花名册'],
  ['备注', '联系电话', '现居人数', '户名', '户号', '楼层', '单元', '楼号'],
  ['', '19900000001、19800000001', '2人', '王芳', '501室', '', '一单元', '十号楼'],
  [],
  ['独居，说“不方便做饭”', '', '１', '李强', '５０２', '5层', '1', '10#'],
];
const imported = ['10-1-501 5层 王芳 2人 19900000001 19800000001', '10-1-502 5层 李强 1人'];

describe('a text file', () => {
  it.each([
    ['UTF-8', {}],
    ['UTF-8 with its mark', { mark: true }],
    ['GBK', { encoding: 'gbk' }],
    ['GB18030', { encoding: 'gb18030', delimiter: '\t' }],
    ['UTF-16 with its mark', { encoding: 'utf-16le', mark: true, delimiter: '\t' }],
    ['UTF-16 without its mark', { encoding: 'utf-16le' }],
    ['UTF-16, the other way round', { encoding: 'utf-16be', mark: true }],
    ['semicolons', { delimiter: ';', encoding: 'gbk' }],
    ['Unix line ends', { lineEnd: '\n' }],
    ['old Mac line ends', { lineEnd: '\r', mark: true }],
    ['a false name', { name: 'roster.xlsx' }],
  ])('is read in %s', async (_style, style) => {
    const result = await read(givenCsv(rows, style));
    expect(result.imported).toEqual(imported);
    expect(result.analysis.rows.map(({ row }) => row)).toEqual([3, 5]);
    expect(result.analysis.rows[1]).toMatchObject({ careFlags: ['livingAlone'], cannotCook: true });
  });

  it('counts a cell of several lines as one row', async () => {
    const file = givenCsv([
      ['楼号', '房号', '户主', '人数', '备注'],
      ['3', '501', '王芳', '2', '第一行\n第二行'],
      ['3', '502', '李强', '很多', ''],
    ]);
    expect((await read(file)).problems).toEqual(['3 resident-count-not-a-number']);
  });

  it('is read on after a quotation mark that nobody closed', async () => {
    const file = { name: 'a.csv', bytes: Buffer.from('楼号,房号,户主\n3,501,"王芳\n3,502,李强\n') };
    expect((await read(file)).analysis.rows.map(({ roomNo }) => roomNo)).toEqual(['501', '502']);
  });

  it('gives up the signs that keep numbers texts', async () => {
    const file = { name: 'a.csv', bytes: Buffer.from('楼号,房号,电话\n="03",="0501",\'19900000001\n') };
    expect((await read(file)).imported).toEqual(['3-1-0501 5层 — ?人 19900000001']);
  });
});

describe('an Excel file', () => {
  it('is read by its content under any name', async () => {
    const file = await givenExcel({ rows });
    expect((await read({ ...file, name: 'roster.csv' })).imported).toEqual(imported);
  });

  it('gives what a person sees of numbers, formulas, rich text, links and days', async () => {
    const file = await givenExcel({
      rows: [
        ['楼号', '单元', '房号', '户主', '人数', '电话', '备注'],
        [
          { richText: [{ text: '1' }, { text: '0号楼' }] },
          { formula: '1+1', result: 2 },
          502,
          { text: '王芳', hyperlink: 'https://example.org' },
          { formula: 'SUM(1,2)', result: 3 },
          19900000001,
          new Date('2022-09-01T00:00:00Z'),
        ],
      ],
    });
    const { imported: doors, analysis } = await read(file);
    expect(doors).toEqual(['10-2-502 5层 王芳 3人 19900000001']);
    expect(analysis.rows[0]?.remark).toBe('2022-09-01');
  });

  it('holds what Excel has broken instead of guessing', async () => {
    const file = await givenExcel({
      rows: [
        ['楼号', '单元', '房号', '户主', '人数'],
        [3, 1, new Date('2022-01-12T00:00:00Z'), '王芳', 2],
        [{ error: '#REF!' }, 1, 101, '李强', 2],
        [3, 1, 102, '赵敏', { formula: 'E9+1' }],
        [3, 1, 103, '周平', { error: '#N/A' }],
        [3, 1, 104, '吴刚', 2],
      ],
    });
    const { problems, imported: doors } = await read(file);
    expect(problems).toEqual([
      '2 room-not-valid',
      '3 building-missing',
      '4 resident-count-not-a-number',
      '5 resident-count-not-a-number',
    ]);
    expect(doors).toEqual(['3-1-104 1层 吴刚 2人']);
  });

  it('keeps a formula that gives nothing or nobody apart from one that was never calculated', async () => {
    const file = await givenExcel({
      rows: [
        ['楼号', '房号', '户主', '人数'],
        [3, 101, { formula: 'IF(1,"","x")', result: '' }, { formula: '1-1', result: 0 }],
        [3, 102, '王芳', { formula: 'IF(1,"","x")', result: '' }],
      ],
    });
    expect((await read(file)).imported).toEqual(['3-1-101 1层 — 空', '3-1-102 1层 王芳 ?人']);
  });

  it('reads every visible sheet with a head, names the others, and knows a household again on another sheet', async () => {
    const list = [
      ['楼号', '单元', '户号', '户名', '人数'],
      ['3', '1', '501', '王芳', 2],
    ];
    const file = await givenExcel(
      { name: '一期', rows: list },
      { name: '二期', rows: [...list, ['3', '1', '502', '李强', 2]] },
      { name: '去年', rows: list, then: (sheet) => (sheet.state = 'hidden') },
      {
        name: '汇总',
        rows: [
          ['楼号', '人数'],
          ['3', 4],
        ],
      },
      { name: '空', rows: [] },
    );
    const { imported: doors, summary, analysis } = await read(file);
    expect(doors).toEqual(['3-1-501 5层 王芳 2人', '3-1-502 5层 李强 2人']);
    expect(summary.problems).toMatchObject([{ sheet: '二期', row: 2, kind: 'duplicate-household' }]);
    expect(analysis.notes.map(({ sheet }) => sheet)).toEqual(['去年', '汇总']);
  });
});

describe('a file that is no register', () => {
  const bytesOf = (...signs: number[]) => ({ name: 'a.xlsx', bytes: Uint8Array.from(signs) });

  it.each([
    ['an empty file', bytesOf(), /空的/],
    ['an old Excel file', bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /打不开/],
    ['a broken Excel file', bytesOf(0x50, 0x4b, 0x03, 0x04, 1, 2, 3), /打不开/],
    ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47, 1, 2), /不是 Excel/],
    ['a web page', { name: 'a.xls', bytes: Buffer.from('<html><p>楼号，户号') }, /网页/],
    ['bytes without sense', { name: 'a.csv', bytes: Uint8Array.from({ length: 99 }, () => 0) }, /不是 Excel/],
  ])('is refused in words: %s', async (_what, file, words) => {
    await expect(read(file)).rejects.toThrow(words);
  });

  it('gives columns without a meaning when no row names them, and reads them once a person has', async () => {
    const file = givenCsv([
      ['3', '1', '501', '王芳', '2'],
      ['3', '1', '502', '李强', '很多'],
    ]);
    const { analysis } = await read(file);
    expect(analysis.rows).toEqual([]);
    expect(analysis.columns.map(({ letter, takenFor, samples }) => [letter, takenFor, samples[0]])).toEqual([
      ...[
        ['A', null, '3'],
        ['B', null, '1'],
        ['C', null, '501'],
        ['D', null, '王芳'],
        ['E', null, '2'],
      ],
    ]);
    const named = await read(file, { columns: { building: 0, entrance: 1, room: 2, name: 3, residents: 4 } });
    expect(named.imported).toEqual(['3-1-501 5层 王芳 2人']);
    expect(named.problems).toEqual(['2 resident-count-not-a-number']);
  });
});
