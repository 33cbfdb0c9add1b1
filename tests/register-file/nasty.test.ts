import { describe, expect, it } from 'vitest';
import { givenCsv, givenExcel, read } from './given-file';

const doors = (imported: readonly string[]): string[] => imported.map((one) => one.split(' ')[0] ?? '');

describe('a file as somebody else may send it', () => {
  it('has headings in the first column, a sum under each and one wrong sum at the end', async () => {
    const file = await givenExcel({
      rows: [
        ['桂花苑小区居民花名册（2022年8月）'],
        [],
        ['序号', '楼栋号', '单元号', '门牌号', '户主', '常住', '手机', '备注'],
        ['第3栋'],
        [1, '3栋', '一单元', '101室', '王芳', '3人', '19900000001/19900000002', '独居老人'],
        [2, '3栋', '一单元', '０２０１', '李强', '２', '19900000003、19900000004', ''],
        ['3栋合计', '', '', '', '', 5, '', ''],
        [],
        ['第4栋（共2户）'],
        [1, '4', '1', '1802', '赵敏', '空户', '', ''],
        [2, '4', '1', '1803', '周平', '两人', '19900000005，19900000006', ''],
        ['小 计', '', '', '2户', '', '3', '', ''],
        ['总计', '', '', '4户', '', '7人', '', ''],
        ['制表：吴刚', '', '', '', '审核：郑洁'],
      ],
      then: (sheet) => ['A1:H1', 'A4:H4', 'A9:H9'].forEach((range) => sheet.mergeCells(range)),
    });
    const { imported, analysis } = await read(file);
    expect(imported).toEqual([
      '3-1-101 1层 王芳 3人 19900000001 19900000002',
      '3-1-0201 2层 李强 2人 19900000003 19900000004',
      '4-1-1802 18层 赵敏 空',
      '4-1-1803 18层 周平 2人 19900000005 19900000006',
    ]);
    expect(analysis.problems).toMatchObject([{ row: 12, kind: 'typed-total-row-to-ignore' }]);
    expect(analysis.problems[0]?.message).toContain('逐行相加是2 户、2 人');
  });

  it('names a building in its sum, which is compared with that building alone', async () => {
    const file = givenCsv([
      ['楼号', '单元', '户号', '户名', '现居人数'],
      ['1', '1', '101', '王芳', '2'],
      ['1', '1', '102', '李强', '3'],
      ['2', '1', '101', '赵敏', '2'],
      ['1号楼合计', '', '2', '', '5'],
      ['2号楼合计', '', '1', '', '5'],
      ['合计：3户，7人'],
    ]);
    expect((await read(file)).problems).toEqual(['6 typed-total-row-to-ignore']);
  });

  it('has a wide word over several columns, or words broken into two lines', async () => {
    const wide = givenCsv([
      ['楼号', '单元', '户号', '住户情况', '', '', '备注'],
      ['', '', '', '户名', '现居人数', '联系电话', ''],
      ['1', '1', '101', '王芳', '2', '19900000001', ''],
    ]);
    const broken = givenCsv([
      ['楼', '单', '户', '户', '现居', '联系', '备'],
      ['号', '元', '号', '名', '人数', '电话', '注'],
      ['1', '1', '101', '王芳', '2', '19900000001', ''],
    ]);
    const imported = ['1-1-101 1层 王芳 2人 19900000001'];
    expect((await read(wide)).imported).toEqual(imported);
    expect((await read(broken)).imported).toEqual(imported);
  });

  it('shows how to fill it in before the first household', async () => {
    const file = givenCsv([
      ['楼号', '单元', '户号', '户名', '现居人数', '联系电话'],
      ['（必填）', '（必填）', '（必填）', '', '（人）', '（手机）'],
      ['例：1', '1', '101', '某某', '3', '19900000000'],
      ['1', '1', '101', '王芳', '2', '19900000001'],
    ]);
    const { imported, problems, analysis } = await read(file);
    expect([imported, problems]).toEqual([['1-1-101 1层 王芳 2人 19900000001'], []]);
    expect(analysis.skipped.map(({ row, why }) => `${row} ${why}`)).toEqual(['2 note', '3 note']);
  });

  it('says "the same" for what stands above', async () => {
    const file = givenCsv([
      ['楼号', '单元', '户号', '户名', '人数', '电话'],
      ['10#', '三单元', '101', '王芳', '2', '19900000001'],
      ['〃', '〃', '102', '李强', '3', '同上'],
      ['同上', '同上', '103', '李强', '3', ''],
    ]);
    const { imported, problems } = await read(file);
    expect(problems).toEqual([]);
    expect(doors(imported)).toEqual(['10-3-101', '10-3-102', '10-3-103']);
  });

  it('has a sheet per building, and headings for entrances in the column of rooms', async () => {
    const rows = [
      ['住户登记表'],
      ['户号', '户名', '人数'],
      ['1单元'],
      ['101', '王芳', 2],
      ['2单元'],
      ['101', '李强', 2],
      ['合计', '2户', 4],
    ];
    const { imported, problems } = await read(await givenExcel({ name: '1#', rows }, { name: '2#', rows }));
    expect(problems).toEqual([]);
    expect(doors(imported)).toEqual(['1-1-101', '1-2-101', '2-1-101', '2-2-101']);
  });

  it('names who answers for a building in its heading, and has a list of them on another sheet', async () => {
    const file = await givenExcel(
      {
        name: '花名册',
        rows: [
          ['单元', '户号', '户名', '人数', '电话'],
          ['3号楼', '楼长：吴刚', '19900000099'],
          ['1', '101', '王芳', '2', ''],
          ['—— 4号楼 ——'],
          ['1', '101', '李强', '2', ''],
          ['5号楼1单元'],
          ['', '101', '赵敏', '2', ''],
        ],
      },
      {
        name: '楼长',
        rows: [
          ['楼号', '姓名', '联系电话'],
          ['3', '吴刚', '19900000099'],
        ],
      },
    );
    const { imported, problems, analysis } = await read(file);
    expect(problems).toEqual([]);
    expect(doors(imported)).toEqual(['3-1-101', '4-1-101', '5-1-101']);
    expect(analysis.notes).toMatchObject([{ sheet: '楼长' }]);
  });

  it('comes as text with a mark, tabs, a cell of two lines and GBK with semicolons', async () => {
    const rows = [
      ['第十栋'],
      ['单元号', '门牌号', '户主', '常住', '手机', '备注'],
      ['三单元', '1802室', '王芳', '3人', '19900000001\n19900000002', '透析；不会用智能手机'],
      [],
      ['三单元', '１８０３', '', '空户', '', ''],
      ['合计', '2户', '', '3', '', ''],
    ];
    const imported = ['10-3-1802 18层 王芳 3人 19900000001 19900000002', '10-3-1803 18层 — 空'];
    for (const style of [
      { delimiter: '\t', mark: true },
      { delimiter: ';', encoding: 'gbk' },
    ]) {
      const result = await read(givenCsv(rows, style));
      expect([result.imported, result.problems]).toEqual([imported, []]);
    }
  });
});
