import { describe, expect, it } from 'vitest';
import { reconcile } from '../../backend/reconcile';
import * as path from '../journeys/by-hand';
import { invite } from '../journeys/invite';
import { wordsOnDoors } from '../journeys/words-on-doors';
import { givenPhones } from './given-phones';

const { database, open, moveTo, faults } = await givenPhones();
const zhu = await open('demo-zhu');
const lin = await open('demo-lin');

describe.sequential('from a tap to the door in WeChat, on four phones', () => {
  it('a resident orders and changes the order; the captain sees it and orders for a neighbour', async () => {
    await path.order(zhu);
    await path.changeOrder(zhu);
    await path.captainHelps(await open('demo-qin'));
  });

  it('after the cut-off staff tell the suppliers, and the resident reads when the goods come', async () => {
    await moveTo('12:01');
    await path.place(lin);
    await path.readPromise(zhu);
  });

  it('the goods arrive, are sorted and loaded, and a volunteer brings them to two doors', async () => {
    await moveTo('16:05');
    await path.load(lin);
    const wang = await open('demo-wang');
    await path.depart(wang);
    await path.recordTwoDoors(wang);
    await path.seeBothTold(wang);
    await path.finish(wang);
    expect(await wordsOnDoors(database)).toEqual(['502 handedOver', '401 noAnswer']);
  });

  it('the resident says that it is there, and every piece is accounted for', async () => {
    await path.acknowledge(zhu);
    expect(await reconcile(database.db)).toEqual([]);
    expect(await faults()).toEqual([]);
  });
});

it('a stranger learns how to come in, and comes in with a code that is good for one', async () => {
  const code = await invite(await open('demo-gao'), '何先生');
  const stranger = await open('oStranger');
  await stranger.waitForText('欢迎来到三单到家');
  await stranger.waitForText('请向社区工作人员要一个邀请码');
  await stranger.fill('例如 ABC-DEF-GHJK', code);
  await stranger.tapText('我看过了，同意这样用我的信息');
  await stranger.tapText('加入', { exact: true });
  await stranger.waitForText('10号楼 1单元 301');

  const second = await open('oSecond');
  await second.fill('例如 ABC-DEF-GHJK', code);
  await second.tapText('我看过了，同意这样用我的信息');
  await second.tapText('加入', { exact: true });
  await second.waitForText('邀请码不对或已失效');
  expect(await faults()).toEqual([]);
});
