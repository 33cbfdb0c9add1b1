import { formatMoney } from '@/domain/money';
import type { Hands } from './hands';

// What is owed is read, paid and counted, by the words people read: over the browser and the mini-program.

const door = '10号楼 1单元 502';

/** 朱先生 reads on his home what he owes, and why. */
export async function readOwed(zhu: Hands, owedFen: number): Promise<void> {
  await zhu.waitForText(`还欠 ${formatMoney(owedFen)}`);
  await zhu.tapText('我家的账');
  await zhu.waitForText('还要付');
  await zhu.waitForText('货款');
}

/** 林干事 finds the door among those who owe, and notes what was paid in cash: two taps. */
export async function notePayment(lin: Hands, way: readonly string[]): Promise<void> {
  for (const word of way) await lin.tapText(word);
  await lin.tapText('记收款', { exact: true });
  await lin.tapText(door);
  // The page before offers 记收款 as well, until this one stands in its place.
  await lin.waitForText('导出 Excel 对账单');
  await lin.tapText('记收款', { exact: true });
  await lin.waitForText('现在欠');
  await lin.tapText('记下', { exact: true });
  await lin.waitForText('收款箱');
  await lin.waitForText('结清');
}

/** He reads that it is paid. */
export async function readPaid(zhu: Hands): Promise<void> {
  await zhu.lookAgain();
  await zhu.waitForText('已结清');
}
