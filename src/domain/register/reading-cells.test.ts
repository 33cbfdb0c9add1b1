import { describe, expect, it } from 'vitest';
import { fieldOfHeader } from './field-of-header';
import { floorOfRoom } from './floor-of-room';
import { plainText } from './plain-text';
import { readAddress } from './read-address';
import { readNumberedBuilding } from './read-building-no';
import { readEntranceNo } from './read-entrance-no';
import { readFloor } from './read-floor';
import { readPhones } from './read-phones';
import { readRemark } from './read-remark';
import { readWholeNumber } from './read-whole-number';

describe('a cell', () => {
  it.each([
    ['１０＃', '10#'],
    ['　张　三 ', '张 三'],
    ['3.0', '3'],
    ['2.5', '2.5'],
    ['（空）；', '(空);'],
  ])('%s is plainly %s', (written, plain) => {
    expect(plainText(written)).toBe(plain);
  });

  it.each([
    ['十', 10],
    ['二十一', 21],
    ['一百零二', 102],
    ['五〇二', 502],
    ['两', 2],
    ['拾贰', 12],
    ['很多', undefined],
    ['-1', undefined],
    ['', undefined],
  ])('%s counts %s', (text, number) => {
    expect(readWholeNumber(text)).toBe(number);
  });
});

describe('a place', () => {
  it.each([
    ['10#', '10'],
    ['十号楼', '10'],
    ['第十栋', '10'],
    ['三甲号楼', '3甲'],
    ['a座', 'A'],
    ['二期3号楼', '2期3'],
    ['007', '7'],
    ['综合楼', undefined],
    ['1单元', undefined],
    ['#REF!', undefined],
  ])('%s is building %s', (written, buildingNo) => {
    expect(readNumberedBuilding(written)).toBe(buildingNo);
  });

  it.each([
    ['三单元', '3'],
    ['第3单元', '3'],
    ['东单元', '东'],
    ['B门', 'B'],
    ['很远', undefined],
  ])('%s is entrance %s', (written, entranceNo) => {
    expect(readEntranceNo(written)).toBe(entranceNo);
  });

  it.each([
    ['十二层', 12],
    ['3F', 3],
    ['负一层', -1],
    ['B2', -2],
    ['-1', -1],
    ['顶', undefined],
    ['999', undefined],
  ])('%s is floor %s', (written, floor) => {
    expect(readFloor(written)).toBe(floor);
  });

  it.each([
    ['502', 5],
    ['0502', 5],
    ['1802', 18],
    ['A101', 1],
    ['501-1', 5],
    ['12', undefined],
    ['东户', undefined],
  ])('room %s tells floor %s', (roomNo, floor) => {
    expect(floorOfRoom(roomNo)).toBe(floor);
  });

  it.each([
    ['10-1-502', { buildingNo: '10', entranceNo: '1', roomNo: '502' }],
    ['10号楼1单元502室', { buildingNo: '10', entranceNo: '1', roomNo: '502' }],
    ['中山路10号桂花苑3栋2单元101', { buildingNo: '3', entranceNo: '2', roomNo: '101' }],
    ['10-1-5-02', { buildingNo: '10', entranceNo: '1', floor: 5, roomNo: '502' }],
    ['10幢502', { buildingNo: '10', roomNo: '502' }],
    ['2单元502', { entranceNo: '2', roomNo: '502' }],
    ['1-502', { lead: '1', roomNo: '502' }],
    ['3楼东户', { floor: 3, roomNo: '东户' }],
    ['2022-01-12', undefined],
    ['很远的地方', undefined],
  ])('%s is taken apart', (written, parts) => {
    expect(readAddress(written)).toEqual(parts);
  });
});

describe('people', () => {
  it.each([
    ['199 0000 0001 199 0000 0002', ['19900000001', '19900000002'], []],
    ['1990000000119900000002', ['19900000001', '19900000002'], []],
    ['女儿19900000001(白天)', ['19900000001'], []],
    ['+86 199-0000-0001', ['19900000001'], []],
    ['0914-2345678转801', ['09142345678转801'], []],
    ['(029)88888888', ['02988888888'], []],
    ['19900000001/19900000001', ['19900000001'], []],
    ['19900000001/12345', ['19900000001'], ['12345']],
    ['1990000000O', [], ['1990000000O']],
    ['儿子', [], ['儿子']],
    ['无', [], []],
  ])('phones of %s', (written, phones, faulty) => {
    expect(readPhones(written)).toEqual({ phones, faulty });
  });

  it.each([
    ['独居老人;不会用智能手机', ['livingAlone'], true, false],
    ['孕妇,透析,不方便做饭', ['pregnant', 'dialysis'], false, true],
    ['婴幼儿;残障', ['infant', 'disability'], false, false],
    ['高血压糖尿病,常年卧床', ['chronicIllness', 'bedridden'], false, false],
    ['用老年机', [], true, false],
    ['无慢性病,非独居,没有残疾', [], false, false],
    ['幼儿园老师,备孕', [], false, false],
  ])('%s is care', (remark, careFlags, hasNoSmartphone, cannotCook) => {
    expect(readRemark(remark)).toEqual({ careFlags, hasNoSmartphone, cannotCook, isTenant: false });
  });

  it.each([
    ['租户', true],
    ['孕妇;租户', true],
    ['待出租', false],
  ])('%s lives to let: %s', (remark, isTenant) => {
    expect(readRemark(remark).isTenant).toBe(isTenant);
  });
});

describe('a header', () => {
  it.each([
    ['楼 号', 'building'],
    ['【单元】', 'entrance'],
    ['3.户号*', 'room'],
    ['联系\n电话', 'phones'],
    ['联系电话2（选填）', 'phones'],
    ['备注（特殊情况）', 'remark'],
    ['紧急联系人电话', undefined],
    ['与户主关系', 'relation'],
    ['序号', undefined],
    ['19900000001', undefined],
  ])('%s names %s', (written, field) => {
    expect(fieldOfHeader(written)?.field).toBe(field);
  });
});
