import type { Hands } from './hands';

// A supplier without an account says what it will bring, by the words people read: over the browser and the mini-program.

const market = '惠民保供超市（示例）';
const trays = '鸡蛋 30枚';

/** Of the right shape, and nobody's. */
export const wrongCode = 'ABC-DEF-GHJK';

/** Four days later: a code is good for three. */
export const afterTheEnd = (iso: string): string =>
  new Date(Date.parse(iso) + 4 * 24 * 3_600_000).toISOString();

/** 林干事 makes the page for the supplier; its code is shown once. */
export async function makeLink(lin: Hands, way: readonly string[]): Promise<void> {
  for (const word of way) await lin.tapText(word);
  await lin.tapText('给供应商的链接', { near: market });
  await lin.tapText('生成链接');
  await lin.waitForText('这个码只显示这一次');
}

/** She has sent the code, and closes the sheet. */
export async function closeLink(lin: Hands): Promise<void> {
  await lin.tapCell('关闭');
  await lin.waitForNoText('这个码只显示这一次');
}

async function enterCode(supplier: Hands, code: string): Promise<void> {
  await supplier.fill('例如 ABC-DEF-GHJK', code);
  await supplier.tapText('打开', { exact: true });
}

/** Whoever has no account finds the way from the door. */
export async function findDoor(supplier: Hands): Promise<void> {
  await supplier.tapText('我是供应商');
  await supplier.waitForText('小区给您的十位码');
}

/** A code that is wrong, or no longer good, opens nothing. */
export async function beRefused(supplier: Hands, code: string): Promise<void> {
  await enterCode(supplier, code);
  await readRefused(supplier);
  await supplier.tapText('换一个码');
}

export async function readRefused(supplier: Hands): Promise<void> {
  await supplier.waitForText('这个链接用不了');
  await supplier.waitForText('链接不对或已经失效');
  await supplier.waitForNoText(trays);
}

/** The supplier reads what is wanted, and of whom nothing: no name, no door. */
export async function readWanted(supplier: Hands, code: string): Promise<void> {
  await enterCode(supplier, code);
  await supplier.waitForText('要 2 板');
  await supplier.waitForText(market);
  for (const someone of ['朱先生', '10号楼', '502', '林干事']) await supplier.waitForNoText(someone);
}

/** One tray of two, at five. */
export async function confirm(supplier: Hands): Promise<void> {
  await supplier.fill(`${trays} 能送多少`, '1');
  await supplier.tapText('17:00', { exact: true });
  await supplier.tapText('确认', { exact: true });
  await supplier.waitForText('确认过，还可以改');
}

/** 林干事 reads what the supplier has said. */
export async function readConfirmed(lin: Hands): Promise<void> {
  await lin.lookAgain();
  await lin.waitForText(`今天 17:00 到，${trays}不够`);
}
