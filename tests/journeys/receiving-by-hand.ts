import type { TestApp } from '../support/app';
import { eggs, potatoes, zhuHome } from '../support/demo';
import type { FlowingClock } from '../support/flowing-clock';
import { givenBought } from './given-bought';
import type { Hands } from './hands';

// What has come is counted, by the words people read: over the browser and the mini-program.

const trays = '鸡蛋 30枚';
const bags = '土豆 5斤';
const car = '第 1 批 · 惠民保供超市（示例）';

/** 朱先生 wants two trays of eggs and three bags of potatoes; the market knows. */
export async function givenAwaited(app: TestApp, clock: FlowingClock): Promise<void> {
  const lines = [
    { productId: eggs, quantity: 2 },
    { productId: potatoes, quantity: 3 },
  ];
  await givenBought(app, clock, [{ by: 'zhu', at: zhuHome, lines }]);
}

/** A car is at the gate: 林干事 gives it a number, and reads that nobody has counted. */
export async function openBatch(lin: Hands, way: readonly string[]): Promise<void> {
  for (const word of way) await lin.tapText(word);
  await lin.tapText('来了一车');
  await lin.waitForText(car);
  await lin.waitForText('还没人数', { near: trays });
}

async function openSheet(person: Hands): Promise<void> {
  await person.tapText('任务');
  await person.tapText(car);
  await person.waitForText('先填好的有多少');
}

/** Presses a key of the pad. */
const press = (person: Hands, digit: string): Promise<void> =>
  person.tapText(digit, { near: '清空', exact: true });

const choose = (person: Hands, product: string): Promise<void> => person.tapText('还没数', { near: product });

/** 王师傅 counts: two good trays, two bags. */
export async function countFirst(wang: Hands): Promise<void> {
  await openSheet(wang);
  await choose(wang, trays);
  await press(wang, '2');
  await wang.tapText('就是这些：好 2');
  await wang.waitForText('等另一个人数', { near: trays });
  await choose(wang, bags);
  await press(wang, '2');
  await wang.tapText('就是这些：好 2');
  await wang.waitForText('您都数完了');
}

/** 何同学 sees nothing of that until her own is in: one tray is broken. */
export async function countBlind(he: Hands): Promise<void> {
  await openSheet(he);
  await he.waitForNoText('好 2');
  await choose(he, trays);
  await press(he, '1');
  await he.tapText('坏的 0');
  await press(he, '1');
  await he.tapText('就是这些：好 1，坏 1');
  await he.waitForText('别人数的：好 2', { near: trays });
  await choose(he, bags);
  await press(he, '2');
  await he.tapText('就是这些：好 2');
  await he.waitForText('定了', { near: bags });
  await he.waitForText('您都数完了');
}

/** 林干事 sees both counts side by side, and decides with a reason. */
export async function settle(lin: Hands): Promise<void> {
  await lin.lookAgain();
  await lin.waitForText('1 样不一样');
  await lin.waitForText('好 1，坏 1', { near: trays });
  await lin.tapText('写明原因定下来', { near: trays });
  await lin.fill(`${trays} 好的`, '1');
  await lin.fill(`${trays} 坏的`, '1');
  await lin.fill('为什么按这个数', '一起又数了一遍');
  await lin.tapText('就按这个数');
  await lin.waitForText('林干事定的：一起又数了一遍');
  await lin.waitForText('点清了');
}

/** The receipt closes with a reason for each line that differs, the one that nobody has opened too. */
export async function closeWithReasons(lin: Hands): Promise<void> {
  await lin.tapText('逐样清点');
  await lin.waitForText('已按 1 批清点填好');
  await lin.tapText('路上碰坏', { near: `${trays}订 2` });
  await lin.waitForText(`“${bags}”还没选原因`);
  await lin.tapText('没送来', { near: `${bags}订 3` });
  await lin.tapText('看看谁会少');
  await lin.waitForText('1 户要少东西');
  await lin.tapText('登记：缺 1，坏 1');
  await lin.waitForText(`${trays} 坏 1`);
}

/** What somebody has given comes without a purchase: it is written down with what a household gets. */
export async function writeDonation(lin: Hands, way: readonly string[]): Promise<void> {
  for (const word of way) await lin.tapText(word, { exact: true });
  await lin.waitForText(car);
  await lin.tapText('登记捐赠或政府的东西');
  await lin.fill('谁给的（单位或活动名）', '爱心企业');
  await lin.fill('是什么', '蔬菜包');
  await lin.tapText('登记到货', { exact: true });
  await lin.waitForText('第 2 批 · 捐赠 · 爱心企业');
  await lin.waitForText('发给住户：选哪些户');
  await lin.back();
  await lin.waitForText('第 2 批 · 捐赠 · 爱心企业');
}

/** 林干事 calls for two people at the east gate. */
export async function callHands(lin: Hands): Promise<void> {
  await lin.tapText('喊人来帮忙');
  await lin.fill('例如：东门', '东门');
  await lin.fill('要几个人', '2');
  await lin.tapText('发给志愿者');
  await lin.waitForText('0 人来，还差 2 人', { near: '东门 要 2 人' });
}

/** 王师傅 answers with one tap. */
export async function answerCall(wang: Hands): Promise<void> {
  await wang.back();
  await wang.lookAgain();
  await wang.tapText('我来', { near: '东门 要 2 人', exact: true });
  await wang.waitForText('您说了：我来。1 人来，还差 1 人');
}

/** She reads who comes. */
export async function readAnswers(lin: Hands): Promise<void> {
  await lin.lookAgain();
  await lin.waitForText('1 人来，还差 1 人：王师傅');
}
