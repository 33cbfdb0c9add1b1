import { actionId, type TestApp } from '../support/app';
import { communityId } from '../support/demo';
import { tomorrowAt, type FlowingClock } from '../support/flowing-clock';
import { givenDeparted, givenRun } from '../support/given';
import { givenBought } from './given-bought';
import type { Hands } from './hands';

// What was delivered is not as it should be, by the words people read: over the browser and the mini-program.

/** Two trays of eggs lie before the door of 朱先生 since twenty past four. */
export async function givenEggsAtDoor(app: TestApp, clock: FlowingClock): Promise<void> {
  const { purchaseId } = await givenBought(app, clock);
  await clock.moveTo(tomorrowAt('16:05'));
  await app.as('lin').purchasing.markArrived({ communityId, purchaseId, actionId: actionId() });
  const { dropOffIds } = await givenDeparted(app, await givenRun(app, '10-1'));
  const word = {
    dropOffId: dropOffIds[0] ?? '',
    outcome: 'leftAtDoor',
    happenedAt: tomorrowAt('16:20'),
  } as const;
  await app.as('wang').dispatch.confirmDropOff({ communityId, ...word, actionId: actionId() });
}

/** 朱先生 opens his order and writes down that one tray is missing. */
export async function writeMissing(zhu: Hands): Promise<void> {
  await zhu.tapText('鸡蛋 30枚');
  await zhu.waitForText('已送到（放门口）');
  await zhu.waitForText('打服务电话 19900000110');
  await zhu.tapText('东西有问题');
  await zhu.waitForText('送到 2 板');
  await zhu.addOne('鸡蛋 30枚');
  await zhu.fill('例如：袋子破了，压坏两个', '只有一板');
}

export async function sendMissing(zhu: Hands): Promise<void> {
  await zhu.tapText('报给工作人员');
  await zhu.waitForText('等答复');
}

/** Where the list of them is: on a phone in the workbench, at a desk in the navigation at the side. */
const onPhone = ['工作台', '住户报的问题：少了、错了、坏了'];
export const atDesk = ['还没送到', '住户报的问题'];

/** 林干事 finds it, with who brought it. */
export async function readMissing(lin: Hands, way: readonly string[] = onPhone): Promise<void> {
  for (const word of way) await lin.tapText(word);
  await lin.waitForText('只有一板');
  await lin.waitForText('第 1 趟 · 王师傅 · 放门口');
}

/** She has it brought again. */
export async function bringAgain(lin: Hands): Promise<void> {
  await lin.tapText('补送', { exact: true });
  await lin.tapText('记下，告诉这一户');
  await lin.waitForText('没有等答复的问题');
}

/** He reads how it stands. */
export async function readAnswer(zhu: Hands): Promise<void> {
  await zhu.lookAgain();
  await zhu.waitForText('补送，排进下一趟');
  await zhu.waitForText('在中转站，已分好，等下一趟');
}
