import type { Hands } from './hands';

// A captain's morning by the words she reads: over the browser and the mini-program.

/** 秦女士 taps the cell of 401 on the board and orders eggs for the elder there. */
export async function captainForAnElder(qin: Hands): Promise<void> {
  await qin.tapText('我的楼');
  await qin.tapText('10号楼 1单元', { exact: true });
  await qin.waitForText('谁下单了');
  await qin.tapCell('1单元 4层 01 还没下单 特殊关怀');
  await qin.tapText('代这一户下单');
  await qin.waitForText('10号楼 1单元 401');
  await qin.tapText('肉蛋奶');
  await qin.addOne('鸡蛋 30枚');
  await qin.tapText('提交订单');
  await qin.waitForText('截单前都可以修改');
  await qin.back();
}

/** She reminds the others of the entrance; afterwards there is nobody left to remind. */
export async function captainReminds(qin: Hands): Promise<void> {
  await qin.waitForText('已下单 1 户');
  await qin.tapText('提醒这');
  await qin.answer('现在发');
  await qin.waitForText('已经提醒');
  await qin.answer('知道了');
  await qin.waitForText('0 户可提醒');
  await qin.waitForText('秦女士', { near: '已提醒' });
}
