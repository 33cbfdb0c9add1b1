import type { TestApp } from '../support/app';
import { eggs, maHome, pengHome, tomatoes, zhuHome } from '../support/demo';
import type { FlowingClock } from '../support/flowing-clock';
import type { Home } from '../support/given';
import { givenBought, type Wanted } from './given-bought';
import type { Hands } from './hands';

// Too little has come and is shared out by a rule, by the words people read: over the browser and the mini-program.

const trays = '鸡蛋 30枚';
const bags = '西红柿 3斤';

const wants = (by: string, at: Home, ofTomatoes: number, ofEggs: number): Wanted => ({
  by,
  at,
  lines: [
    { productId: tomatoes, quantity: ofTomatoes },
    ...(ofEggs > 0 ? [{ productId: eggs, quantity: ofEggs }] : []),
  ],
});

/** Of tomatoes three households want 1, 3 and 3, of eggs two want 2 each; nobody has counted anything. */
export const givenWants = (app: TestApp, clock: FlowingClock) =>
  givenBought(app, clock, [
    wants('peng', pengHome, 1, 0),
    wants('zhu', zhuHome, 3, 2),
    wants('ma', maHome, 3, 2),
  ]);

/** Before anything is counted 林干事 chooses the lottery, and its seed is there for all to read. */
export async function chooseLottery(lin: Hands, way: readonly string[]): Promise<void> {
  for (const word of way) await lin.tapText(word);
  await lin.tapText('本批次：先下单先得');
  await lin.waitForText('清点以前选好');
  await lin.tapText('抽签', { exact: true });
  await lin.tapText('就这样分');
  await lin.waitForText('本批次：抽签，种子');
}

/** 朱先生 lets the others go first for his eggs. */
export async function giveAway(zhu: Hands): Promise<void> {
  await zhu.tapText(bags);
  await zhu.tapText('不够分时我家让出', { near: trays });
  await zhu.answer('让给别家');
  await zhu.waitForText('已让出：不够分时先分给别家', { near: trays });
}

/** Four of seven bags and two of four trays have come: the rule is said before anything is recorded. */
export async function countTooLittle(lin: Hands): Promise<void> {
  await lin.lookAgain();
  await lin.tapText('逐样清点');
  await lin.fill(`${bags} 好的`, '4');
  await lin.tapText('没送来', { near: `${bags}订 7` });
  await lin.fill(`${trays} 好的`, '2');
  await lin.tapText('没送来', { near: `${trays}订 4` });
  await lin.tapText('看看谁会少');
  await lin.waitForText('按“抽签”分：按抽出来的次序，每户先拿一件');
  await lin.tapText('登记：缺 5');
  await lin.waitForText(`${bags} 缺 3`);
}

/** Whoever would choose another rule now is told that it is too late. */
export async function chooseTooLate(lin: Hands): Promise<void> {
  await lin.tapText('本批次：抽签，种子');
  await lin.tapText('先下单先得', { near: '清点以前选好', exact: true });
  await lin.tapText('就这样分');
  await lin.waitForText('分法不能再改');
  await lin.answer('知道了');
  await lin.tapCell('关闭');
}

/** A household reads what it wanted, what it got and by which rule. */
export async function readShare(
  person: Hands,
  { product, wanted, got }: { product: string; wanted: number; got: number },
): Promise<void> {
  await person.waitForText(`按“抽签”分，您家要 ${wanted}，得 ${got}`, { near: product });
}

/** 朱先生 has given his eggs away, 马先生 has them; of the tomatoes each has as many as the seed says. */
export async function readWhy(
  { zhu, ma }: { zhu: Hands; ma: Hands },
  tomatoesOf: { zhu: number; ma: number },
): Promise<void> {
  await zhu.lookAgain();
  await readShare(zhu, { product: trays, wanted: 2, got: 0 });
  await readShare(zhu, { product: bags, wanted: 3, got: tomatoesOf.zhu });
  await ma.tapText(bags);
  await readShare(ma, { product: trays, wanted: 2, got: 2 });
  await readShare(ma, { product: bags, wanted: 3, got: tomatoesOf.ma });
}
