import { expect, it } from 'vitest';
import { givenTall } from '../support/given-tall';
import { givenPhones } from './given-phones';
import { readRecord } from './runtime/page-handle';

const { database, open, faults } = await givenPhones();
const entranceId = await givenTall(database, { buildingNo: '88', entrances: 4, floors: 11, rooms: 10 });

/** WeChat carries at most 1 MB at once; far less keeps scrolling smooth. */
const MOST_BYTES = 256 * 1024;

it('a building of 440 doors opens whole in WeChat, carried once in small pieces, and a tap opens a door', async () => {
  const lin = await open('demo-lin', { launchPath: `/packages/staff/board/index?entranceId=${entranceId}` });
  await lin.waitForText('88号楼 4单元');
  await lin.waitForText('还没下单 440 户');
  const { setData } = await readRecord(lin.page);
  expect(setData.largest).toBeLessThan(MOST_BYTES);
  expect(await lin.timesCarried('4单元 11层 10 还没下单')).toBe(1);
  await lin.tapCell('4单元 11层 10 还没下单');
  await lin.waitForText('代这一户下单');
  expect(await faults()).toEqual([]);
});
