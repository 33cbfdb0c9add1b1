import { describe, expect, it } from 'vitest';
import { givenCsv, read } from './given-file';

/** Where each of these cells leads, alone in a column of whole addresses; '?' is held. */
async function placesOf(header: string, cells: readonly string[]): Promise<string[]> {
  const rows = cells.map((cell, at) => [cell, `甲${at}`, `199000000${String(at).padStart(2, '0')}`]);
  const { analysis } = await read(givenCsv([[header, '姓名', '电话'], ...rows]));
  return analysis.rows.map(({ isHeld, buildingNo, entranceNo, roomNo }) =>
    isHeld ? '?' : [buildingNo, entranceNo, roomNo].join('-'),
  );
}

/** The same of rooms in building 3 and entrance 1. */
async function roomsOf(cells: readonly string[]) {
  const rows = cells.map((cell, at) => ['3', '1', cell, `甲${at}`]);
  const { analysis } = await read(givenCsv([['楼号', '单元', '房号', '户主'], ...rows]));
  return analysis.rows.map(({ isHeld, roomNo, isVacant, isTenant }) =>
    isHeld ? '?' : `${roomNo}${isVacant ? ' 空' : ''}${isTenant ? ' 租' : ''}`,
  );
}

describe('an address in a lane', () => {
  it.each([
    ['500弄56号602', '56-1-602'],
    ['紫荆路500弄56号602室', '56-1-602'],
    ['申城市江川区紫荆路500弄56号602室（放门口）', '56-1-602'],
    ['500弄56-602', '56-1-602'],
    ['500弄嘉禾水岸56栋602', '56-1-602'],
    ['500弄，56号，602室。', '56-1-602'],
    ['5OO弄56号6O2', '56-1-602'],
    ['500弄12支弄56号602', '56-1-602'],
    ['500弄56甲号602', '56甲-1-602'],
    ['５００弄５６号６０２室', '56-1-602'],
    ['500弄56号2单元602', '56-2-602'],
    ['500弄', '?'],
    ['500弄602室', '?'],
    ['500弄56号', '?'],
    ['500弄56号602隔壁', '?'],
    ['500弄56号602楼上', '?'],
  ])('%s is %s, and never building 500', async (address, place) => {
    expect(await placesOf('详细地址', [address])).toEqual([place]);
  });

  it('keeps the lane in the name of the building where a file has several, and holds a row without one', async () => {
    expect(
      await placesOf('地址', ['500弄56号602', '600弄56号602', '桂花路500弄58-101', '56号603', '56#604']),
    ).toEqual(['500弄56-1-602', '600弄56-1-602', '500弄58-1-101', '?', '?']);
  });

  it('may have its lane in a column of its own, which is no building', async () => {
    const head = ['弄号（如168）', '楼号（如10）', '房号', '姓名'];
    const one = await read(
      givenCsv([head, ['500', '56', '602', '王芳'], ['500弄', '58号', '902室', '李强']]),
    );
    expect(one.imported.map((door) => door.split(' ')[0])).toEqual(['56-1-602', '58-1-902']);
    const two = await read(givenCsv([head, ['500', '56', '602', '王芳'], ['600', '56', '602', '李强']]));
    expect(two.imported.map((door) => door.split(' ')[0])).toEqual(['500弄56-1-602', '600弄56-1-602']);
  });
});

describe('an address in a village', () => {
  it.each([
    ['3组12号', '3组-1-12'],
    ['三组12号', '3组-1-12'],
    ['第3组12号', '3组-1-12'],
    ['柳林村3组12号', '3组-1-12'],
    ['河西镇柳林村3村民小组12号', '3组-1-12'],
    ['3组13号附1号', '3组-1-13附1'],
    ['3组13号附1', '3组-1-13附1'],
    ['3组13-1号', '3组-1-13-1'],
    ['3社12号', '3社-1-12'],
    ['五队7号', '5队-1-7'],
    ['柳林村12号', '柳林村-1-12'],
    ['3组', '?'],
    ['3组张家院子', '?'],
    ['3组12号2楼', '?'],
  ])('%s is %s, and never building 12 or 13', async (address, place) => {
    expect(await placesOf('门牌号', [address])).toEqual([place]);
  });

  it('has its group in a column or in the heading, and two villages apart', async () => {
    const inColumn = await read(
      givenCsv([
        ['组', '门牌号', '户主'],
        ['3', '12号', '王芳'],
        ['四组', '12', '李强'],
      ]),
    );
    expect(inColumn.imported.map((door) => door.split(' ')[0])).toEqual(['3组-1-12', '4组-1-12']);
    const inTitle = await read(
      givenCsv([['柳林村3组人口信息表'], ['门牌号', '户主', '人数'], ['12号', '王芳', '2']]),
    );
    expect(inTitle.imported).toEqual(['3组-1-12 ?层 王芳 2人']);
    expect(await placesOf('住址', ['柳林村3组12号', '东风村3组12号'])).toEqual([
      '柳林村3组-1-12',
      '东风村3组-1-12',
    ]);
  });
});

describe('an address of another kind', () => {
  it.each([
    ['56#605', '56-1-605'],
    ['56＃605', '56-1-605'],
    ['56#-605', '56-1-605'],
    ['56栋605', '56-1-605'],
    ['56号605', '56-1-605'],
    ['56座605室', '56-1-605'],
    ['紫荆路500号56#605', '56-1-605'],
    ['紫荆路500号56号605', '56-1-605'],
    ['幸福路10号院3号楼2单元501', '3-2-501'],
    ['阳光里3-2-501', '3-2-501'],
    ['东区3号楼101', '东区3-1-101'],
    ['3栋2单元1501-1502', '3-2-1501-1502'],
    ['3栋2单元B1-1', '3-2-B1-01'],
    ['3栋2单元负一层02', '3-2-B1-02'],
    ['3栋2单元跃层801', '3-2-801'],
    ['3-商铺-2', '3-1-商铺2'],
    ['3号楼底商5', '3-1-底商5'],
    ['500号56号605', '?'],
    ['中山路1234号602', '?'],
    ['3栋A座501', '?'],
    ['3栋2单元602对面', '?'],
    ['3栋2单元602室主卧', '?'],
  ])('%s is %s', async (address, place) => {
    expect(await placesOf('地址', [address])).toEqual([place]);
  });

  it('is held where two cells name two rooms, or two buildings', async () => {
    const file = givenCsv([
      ['楼号', '房号', '详细地址', '姓名'],
      ['56', '602', '500弄56号602室', '王芳'],
      ['56', '603', '500弄56号604室', '李强'],
      ['12号。', '12－301室。', '500弄13号301', '赵敏'],
    ]);
    const { imported, problems } = await read(file);
    expect(imported.map((door) => door.split(' ')[0])).toEqual(['56-1-602']);
    expect(new Set(problems)).toEqual(new Set(['3 address-contradicts', '4 address-contradicts']));
  });
});

describe('a room with words and signs', () => {
  it('is the room alone, and its words are read', async () => {
    const cells = [
      '301室。',
      '302（租）',
      '303*',
      '304、',
      '305【空置】',
      '306室(出租)',
      '307-空',
      '308自住',
      '"309"',
    ];
    expect(await roomsOf(cells)).toEqual([
      ...['301', '302 租', '303', '304', '305 空', '306 租', '307 空', '308', '309'],
    ]);
  });

  it('is typed by hand, with letters for digits and blanks between', async () => {
    expect(await roomsOf(['1O1', '1０2', '2l3', '3 0 4', '五0五', '第606室', '#707', '808 室'])).toEqual([
      ...['101', '102', '213', '304', '505', '606', '707', '808'],
    ]);
  });

  it('is one home over several doors', async () => {
    expect(await roomsOf(['301-302', '401、402', '501/502室', '601室-602室', '701-801', '901+902'])).toEqual([
      ...['301-302', '401-402', '501-502', '601-602', '701-801', '901-902'],
    ]);
  });

  it('lies under the ground', async () => {
    expect(await roomsOf(['B1-1', '负一层02', '地下1层3', '-1-04', '负105', 'B106'])).toEqual([
      ...['B1-01', 'B1-02', 'B1-03', 'B1-04', 'B1-05', 'B106'],
    ]);
    const file = givenCsv([
      ['楼号', '单元', '楼层', '房号', '户主'],
      ['3', '1', '-1', '101', '王芳'],
      ['3', '1', '1', '101', '李强'],
    ]);
    const { imported, problems } = await read(file);
    expect([imported.map((door) => door.split(' ')[0]), problems]).toEqual([['3-1-B1-101', '3-1-101'], []]);
  });

  it('has a name of its own, or is held', async () => {
    expect(await roomsOf(['别墅', '东户', '502左', '101（东）', '阁楼', '商铺2号', '12A01'])).toEqual([
      ...['别墅', '东户', '502左', '101东', '阁楼', '商铺2', '12A01'],
    ]);
    expect(
      await roomsOf(['56#605', '301主卧', '302?', '303隔壁', '101（2）', '-101', '500弄', '301/3']),
    ).toEqual(Array.from({ length: 8 }, () => '?'));
  });

  it('does not begin a second household at the same door', async () => {
    const rows = ['301', '301室。', '301（租）', '3O1', '301*'].map((room) => ['3', '1', room, '王芳', '2']);
    const { imported, problems } = await read(givenCsv([['楼号', '单元', '房号', '户主', '人数'], ...rows]));
    expect(imported).toHaveLength(1);
    expect(problems).toEqual([3, 4, 5, 6].map((row) => `${row} duplicate-household`));
  });
});
