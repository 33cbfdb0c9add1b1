import { expect, it } from 'vitest';
import { readDoorWords } from './door-words';

it.each([
  ['502', { buildingNo: null, entranceNo: null, room: '502' }],
  ['1-502', { buildingNo: null, entranceNo: '1', room: '502' }],
  ['10-1-502', { buildingNo: '10', entranceNo: '1', room: '502' }],
  ['10号楼 1单元 502室', { buildingNo: '10', entranceNo: '1', room: '502' }],
  ['3甲号楼2单元101', { buildingNo: '3甲', entranceNo: '2', room: '101' }],
  ['3组1单元 502', { buildingNo: '3组', entranceNo: '1', room: '502' }],
  ['3组 1单元 502', { buildingNo: '3组', entranceNo: '1', room: '502' }],
  ['综合楼2单元101', { buildingNo: '综合楼', entranceNo: '2', room: '101' }],
  ['-', { buildingNo: null, entranceNo: null, room: '' }],
])('reads %s', (text, door) => {
  expect(readDoorWords(text)).toEqual(door);
});
