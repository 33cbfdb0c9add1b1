import type { Hands } from './hands';

// Two people of one household with a phone each, by the words they read: over the browser and the mini-program.

/** Both choose for the first order; the husband sends first, the wife keeps what both have chosen with one tap. */
export async function twoOrderAtOnce(zhu: Hands, wife: Hands): Promise<void> {
  for (const person of [zhu, wife]) {
    await person.waitForText('10号楼 1单元 502');
    await person.tapText('去下单');
    await person.waitForText('保供蔬菜包 10斤');
  }
  await zhu.addOne('保供蔬菜包 10斤');
  await wife.addOne('土豆 5斤');
  await zhu.tapText('提交订单');
  await zhu.waitForText('截单前都可以修改');

  await wife.tapText('提交订单');
  await wife.waitForText('合在一起提交');
  await wife.waitForText('保供蔬菜包 10斤');
  await wife.tapText('合在一起提交');
  await wife.waitForText('截单前都可以修改');
  await wife.waitForText('共 2 件');
  await wife.waitForText('¥42.50');
}

/** Both change it: the wife first, then the husband, who sees her name and keeps both. */
export async function twoChangeOneOrder(zhu: Hands, wife: Hands): Promise<void> {
  await wife.waitForText('您 改过');
  for (const person of [zhu, wife]) {
    await person.tapText('修改订单');
    await person.waitForText('保供蔬菜包 10斤');
  }
  await wife.addOne('保供蔬菜包 10斤');
  await zhu.addOne('大白菜 1棵');
  await wife.tapText('提交修改');
  await wife.waitForText('截单前都可以修改');

  await zhu.tapText('提交修改');
  await zhu.waitForText('家人 许女士 改过');
  await zhu.tapText('合在一起提交');
  await zhu.waitForText('截单前都可以修改');
  await zhu.waitForText('共 4 件');
  await zhu.waitForText('¥80.50');
}
