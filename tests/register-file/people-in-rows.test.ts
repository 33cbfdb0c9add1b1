import { describe, expect, it } from 'vitest';
import { givenCsv, givenExcel, read } from './given-file';

/** '101 王芳 3人 [王芳 李强 李小]' of every household, with everybody whom the file lists. */
const homesOf = async (file: Parameters<typeof read>[0]) => {
  const { analysis, problems } = await read(file);
  const homes = analysis.rows
    .filter(({ isHeld }) => !isHeld)
    .map(({ buildingNo, entranceNo, roomNo, name, residents, isVacant, people }) => {
      const where = [buildingNo, entranceNo, roomNo].join('-');
      const many = isVacant ? '空' : `${residents ?? '?'}人`;
      return `${where} ${name ?? '—'} ${many} [${people.map((person) => person.name ?? '—').join(' ')}]`;
    });
  return { homes, problems, analysis };
};

describe('a list with a row per person', () => {
  it('names how each is related to the householder', async () => {
    const file = givenCsv([
      ['楼号', '单元', '房号', '姓名', '与户主关系', '联系电话', '备注'],
      ['3', '1', '101', '王芳', '户主', '19900000001', ''],
      ['3', '1', '101', '李强', '配偶', '19900000002', '糖尿病'],
      ['3', '1', '101', '李小强', '长子', '', ''],
      ['3', '1', '102', '赵敏', '本人', '19900000003', '独居'],
    ]);
    const { homes, problems, analysis } = await homesOf(file);
    expect([homes, problems]).toEqual([
      ['3-1-101 王芳 3人 [王芳 李强 李小强]', '3-1-102 赵敏 1人 [赵敏]'],
      [],
    ]);
    expect(analysis.rows[0]).toMatchObject({
      phones: ['19900000001', '19900000002'],
      careFlags: ['chronicIllness'],
      remark: '李强：糖尿病',
    });
  });

  it('writes the door once, over blank cells', async () => {
    const file = givenCsv([
      ['楼栋', '单元', '室号', '姓名', '关系', '电话'],
      ['3', '1', '101', '王芳', '户主', '19900000001'],
      ['', '', '', '李强', '配偶', '19900000002'],
      ['', '', '', '李小强', '子', ''],
      ['3', '1', '102', '赵敏', '户主', ''],
      ['', '', '', '周平', '母亲', '19900000004'],
    ]);
    const { homes, problems } = await homesOf(file);
    expect([homes, problems]).toEqual([
      ['3-1-101 王芳 3人 [王芳 李强 李小强]', '3-1-102 赵敏 2人 [赵敏 周平]'],
      [],
    ]);
  });

  it('merges the door and the householder down over the people', async () => {
    const file = await givenExcel({
      rows: [
        ['楼号', '房号', '户主姓名', '成员姓名', '性别', '手机号码'],
        ['5', '201', '王芳', '王芳', '女', '19900000001'],
        [null, null, null, '李强', '男', '19900000002'],
        ['5', '202', '赵敏', '赵敏', '女', ''],
      ],
      then: (sheet) => ['A2:A3', 'B2:B3', 'C2:C3'].forEach((cells) => sheet.mergeCells(cells)),
    });
    expect((await homesOf(file)).homes).toEqual(['5-1-201 王芳 2人 [王芳 李强]', '5-1-202 赵敏 1人 [赵敏]']);
  });

  it('lists owner, family and tenants, shops without an entrance among them', async () => {
    const file = givenCsv([
      ['楼栋', '单元', '房号', '姓名', '住户类型', '手机'],
      ['6栋', '2单元', '301', '王芳', '业主', '19900000001'],
      ['6栋', '2单元', '301', '李强', '家庭成员', ''],
      ['6栋', '2单元', '302', '赵敏', '业主', ''],
      ['6栋', '2单元', '302', '周平', '租户', '19900000005'],
      ['6栋', '', '商铺3', '吴刚', '租户', '19900000006'],
    ]);
    const { homes, problems, analysis } = await homesOf(file);
    expect([homes, problems]).toEqual([
      ['6-2-301 王芳 2人 [王芳 李强]', '6-2-302 赵敏 2人 [赵敏 周平]', '6-0-商铺3 吴刚 1人 [吴刚]'],
      [],
    ]);
    expect(analysis.rows.map(({ isTenant }) => isTenant)).toEqual([false, true, true]);
  });

  it('keeps the people of one door together wherever they stand, and two householders apart', async () => {
    const file = givenCsv([
      ['组', '门牌号', '户主', '姓名', '与户主关系', '电话'],
      ['3', '12号', '王芳', '王芳', '户主', '19900000001'],
      ['3', '13号', '赵敏', '赵敏', '户主', ''],
      ['3', '12号', '王芳', '李强', '夫', ''],
      ['3', '13号', '周平', '周平', '户主', '19900000002'],
      ['3', '13号', '周平', '周小平', '女儿', ''],
    ]);
    const { homes, problems, analysis } = await homesOf(file);
    expect([homes, problems]).toEqual([
      ['3组-1-12 王芳 2人 [王芳 李强]', '3组-1-13 赵敏 1人 [赵敏]', '3组-1-13 周平 2人 [周平 周小平]'],
      [],
    ]);
    expect(analysis.rows.map(({ isBeside }) => isBeside)).toEqual([false, false, true]);
  });

  it('counts who is there, not who died or moved away', async () => {
    const file = givenCsv([
      ['楼号', '房号', '姓名', '与户主关系', '状态'],
      ['3', '101', '王芳', '户主', '在住'],
      ['3', '101', '李强', '配偶', '死亡'],
      ['3', '101', '李小强', '子', '已迁出'],
    ]);
    const { homes, analysis } = await homesOf(file);
    expect(homes).toEqual(['3-1-101 王芳 1人 [王芳]']);
    expect(analysis.notes.map(({ row }) => row).filter(Boolean)).toEqual([3, 4]);
  });

  it('takes the count that is written where one is, repeated on each row', async () => {
    const file = givenCsv([
      ['楼号', '房号', '姓名', '与户主关系', '家庭人口数'],
      ['3', '101', '王芳', '户主', '4'],
      ['3', '101', '李强', '配偶', '4'],
    ]);
    expect((await homesOf(file)).homes).toEqual(['3-1-101 王芳 4人 [王芳 李强]']);
  });

  it('holds the household for a fault in one row, names that row, and holds the same person twice', async () => {
    const file = givenCsv([
      ['楼号', '房号', '姓名', '与户主关系', '电话'],
      ['3', '101', '王芳', '户主', '19900000001'],
      ['3', '101', '李强', '配偶', '1234'],
      ['3', '102', '赵敏', '户主', ''],
      ['3', '102', '赵敏', '户主', ''],
    ]);
    const { homes, problems } = await homesOf(file);
    expect(homes).toEqual(['3-1-102 赵敏 1人 [赵敏]']);
    expect(problems).toEqual(['3 phone-not-valid', '5 duplicate-person']);
  });

  it('is no such list where only a second number stands beside merged cells', async () => {
    const file = await givenExcel({
      rows: [
        ['楼号', '房号', '户主', '人数', '电话'],
        [3, 101, '王芳', 2, '19900000001'],
        [null, null, null, null, '19900000002'],
        [3, 102, '赵敏', 1, '19900000003'],
      ],
      then: (sheet) => ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3'].forEach((cells) => sheet.mergeCells(cells)),
    });
    const { homes, problems, analysis } = await homesOf(file);
    expect([homes, problems]).toEqual([['3-1-101 王芳 2人 []', '3-1-102 赵敏 1人 []'], []]);
    expect(analysis.rows[0]?.phones).toEqual(['19900000001', '19900000002']);
  });

  it('says with yes or no who the householder is', async () => {
    const file = givenCsv([
      ['楼号', '房号', '姓名', '是否户主'],
      ['3', '101', '王芳', '是'],
      ['3', '101', '李强', '否'],
      ['3', '102', '赵敏', '是'],
    ]);
    expect((await homesOf(file)).homes).toEqual(['3-1-101 王芳 2人 [王芳 李强]', '3-1-102 赵敏 1人 [赵敏]']);
  });

  it('is no such list for a type of owner alone: two rows of a household list stay a duplicate', async () => {
    const file = givenCsv([
      ['楼号', '房号', '业主姓名', '业主类型', '现居人数'],
      ['3', '101', '王芳', '个人', '2'],
      ['3', '102', '李强', '个人', '3'],
      ['3', '101', '赵敏', '个人', '1'],
    ]);
    const { homes, problems } = await homesOf(file);
    expect(homes).toEqual(['3-1-101 王芳 2人 []', '3-1-102 李强 3人 []']);
    expect(problems).toEqual(['4 duplicate-household']);
  });

  it('does not know how many live where only some doors repeat, and says so', async () => {
    const file = givenCsv([
      ['楼号', '房号', '业主', '电话'],
      ['3', '101', '王芳', '19900000001'],
      ['3', '101', '李强', '19900000002'],
      ['3', '102', '赵敏', '19900000003'],
    ]);
    const { homes, problems, analysis } = await homesOf(file);
    expect([homes, problems]).toEqual([['3-1-101 王芳 ?人 [王芳 李强]', '3-1-102 赵敏 ?人 []'], []]);
    expect(analysis.rows[0]?.phones).toEqual(['19900000001', '19900000002']);
    expect(analysis.notes[0]?.message).toContain('请核实');
  });
});
