import type { Hands } from './hands';

// The thin path as people walk it, by the words they read: run over the browser and over the mini-program.

const home = '10号楼 1单元 502';
const entrance = '10号楼 1单元';
const market = '惠民保供超市（示例）';
const grain = '东街粮油店（示例）';

/** 朱先生 orders two trays of eggs and a bag of rice for his own home. */
export async function order(zhu: Hands): Promise<void> {
  await zhu.waitForText(home);
  await zhu.tapText('去下单');
  await zhu.tapText('肉蛋奶');
  await zhu.addOne('鸡蛋 30枚');
  await zhu.addOne('鸡蛋 30枚');
  await zhu.tapText('米面油');
  await zhu.addOne('大米 10kg');
  await zhu.waitForText('¥104');
  await zhu.tapText('提交订单');
  await zhu.waitForText('截单前都可以修改');
  await zhu.waitForText('共 3 件');
}

/** He takes one tray back. */
export async function changeOrder(zhu: Hands): Promise<void> {
  await zhu.tapText('修改订单');
  await zhu.tapText('肉蛋奶');
  await zhu.takeOneBack('鸡蛋 30枚');
  await zhu.waitForText('共 2 件');
  await zhu.tapText('提交修改');
  await zhu.waitForText('截单前都可以修改');
  await zhu.waitForText('¥80');
}

/** 秦女士 sees how much 502 has ordered, and orders a tray of eggs for 401, who has not. */
export async function captainHelps(qin: Hands): Promise<void> {
  await qin.tapText('我的楼');
  await qin.tapText(entrance, { exact: true });
  // The board above says the same in its legend.
  await qin.tapText('已下单 1 户', { near: '还没下单 34 户' });
  await qin.waitForText('2 件', { near: '502' });
  await qin.tapText('还没下单 34 户', { near: '已下单 1 户' });
  await qin.tapText('代下单', { near: '401' });
  await qin.waitForText('10号楼 1单元 401');
  await qin.tapText('肉蛋奶');
  await qin.addOne('鸡蛋 30枚');
  await qin.tapText('提交订单');
  // The cart says '共 1 件' too, before anything is sent; only the order that the server has says when it can be changed.
  await qin.waitForText('截单前都可以修改');
  await qin.waitForText('共 1 件');
}

/** After the cut-off 林干事 tells both suppliers, with the time at which they come. */
export async function place(lin: Hands): Promise<void> {
  await lin.tapText('工作台');
  await lin.tapText('去下单');
  for (const supplier of [market, grain]) {
    await lin.tapText('已下单', { near: supplier, exact: true });
    await lin.waitForText(`${supplier}什么时候到`);
    await lin.tapText('16:00', { exact: true });
    await lin.tapText('今天 16:00 到');
    await lin.waitForText('预计 16:00 到', { near: supplier });
  }
  await lin.waitForText('都已下单');
}

/** 朱先生 reads when the goods come to the community. */
export async function readPromise(zhu: Hands): Promise<void> {
  await zhu.back();
  await zhu.waitForText('货预计今天 16:00');
}

/** The goods are here: 林干事 takes them in, sorts the entrance, and makes a run of it. */
export async function load(lin: Hands): Promise<void> {
  for (const supplier of [market, grain]) {
    await lin.tapText('已到货', { near: supplier, exact: true });
    await lin.answer('到齐了');
    await lin.waitForText('已到货 16:', { near: supplier });
  }
  await lin.back();
  await lin.tapText('待分拣', { exact: true });
  await lin.tapText(entrance, { exact: true });
  await lin.waitForText('鸡蛋 30枚', { near: '401' });
  await lin.tapText('本单元分拣完成');
  await lin.tapText(entrance, { near: '已分拣，等装车', exact: true });
  await lin.tapText('生成配送单');
  await lin.waitForText('等人来送');
}

/** 王师傅 takes the run and departs with it. */
export async function depart(wang: Hands): Promise<void> {
  await wang.tapText('任务');
  await wang.tapText('我来送');
  await wang.tapText('出发', { exact: true });
  await wang.waitForText('还剩 2 户 · 3 件');
}

/** Longer than the page stays calm after a tap, so that a double tap cannot hit the next door. */
export const walkOn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_000));

/** All delivered except 401, taken back at once: the phone keeps nothing of it. */
export async function recordRestAndUndo(wang: Hands): Promise<void> {
  await wang.tapText('全部送达，除了…');
  await wang.tapText('401', { near: '没送到的请勾出来', exact: true });
  await wang.tapText('1 户当面送达');
  await wang.waitForText('当面送达 · 待同步', { near: '502' });
  await wang.tapText('撤销', { exact: true });
  await wang.waitForText('还剩 2 户');
}

/** One door takes its goods, at the other nobody answers. Whether the server has heard by then is not his affair. */
export async function recordTwoDoors(wang: Hands): Promise<void> {
  await wang.tapText('送达', { near: '502', exact: true });
  await wang.waitForText('当面送达', { near: '502' });
  await walkOn();
  await wang.tapText('异常', { near: '401' });
  await wang.tapText('没人应门');
  await wang.tapText('记下', { exact: true });
  await wang.waitForText('没人应门，带回', { near: '401' });
}

/** Both doors have their word and the server has both. */
export async function seeBothTold(wang: Hands): Promise<void> {
  await wang.waitForText('每户都有结果了');
  await wang.waitForNoText('待同步');
}

/** He ends the run. */
export async function finish(wang: Hands): Promise<void> {
  await wang.tapText('完成本趟');
  await wang.answer('完成本趟');
  await wang.waitForText('全部有结果');
}

/** 朱先生 finds his order delivered and says so. */
export async function acknowledge(zhu: Hands): Promise<void> {
  await zhu.lookAgain();
  await zhu.waitForText('已送到（当面送达）');
  await zhu.tapText('确认收货', { exact: true });
  await zhu.waitForText('已确认收货');
}
