import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { split } from '@/domain/shortage/split';
import { reconcile } from '../../backend/reconcile';
import * as hand from '../journeys/splitting-by-hand';
import { givenApp } from '../support/app';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import type { Person } from './person';

const web = await givenWeb({ isDemo: true });
const app = givenApp(web.database, { clock: web.clock });
const desk = { width: 1280, height: 800 };

async function printed(lin: Person): Promise<Page> {
  const opened = lin.page.context().waitForEvent('page');
  await lin.tapText('打印分货单');
  const paper = await opened;
  await paper.getByText('照这张单子，任何人都可以重新分一遍').first().waitFor();
  return paper;
}

/** The rows of a table as they are printed: each cell by the words over its column. */
const readRows = (paper: Page, product: string): Promise<Record<string, string>[]> =>
  paper.evaluate<Record<string, string>[]>(`(() => {
    const words = (cells) => [...cells].map((cell) => cell.innerText.trim());
    const page = [...document.querySelectorAll('section')].find((one) => one.innerText.includes('${product}'));
    const heads = words(page.querySelectorAll('th'));
    return [...page.querySelectorAll('tbody tr')].map((row) =>
      Object.fromEntries(words(row.querySelectorAll('td')).map((cell, at) => [heads[at], cell])));
  })()`);

/** Splits anew by nothing but what stands on the paper: seed, numbers and wants. */
async function recomputed(paper: Page): Promise<string[]> {
  const page = await paper.locator('section', { hasText: '西红柿 3斤' }).first().innerText();
  const seed = Number(/种子 (\d+)，算法 pure-rand/.exec(page)?.[1]);
  const rows = await readRows(paper, '西红柿 3斤');
  const claims = rows.map((row) => ({
    ...{ orderId: row['序号'] ?? '', orderedAt: '', quantity: Number(row['要']), isCared: false },
    ...{ givesAway: row['让出'] === '是', behind: 0, substituteId: null },
  }));
  const shares = split({ rule: 'lottery', seed }, claims, { came: 4, damaged: 0 });
  return rows.map((row) => {
    const share = shares.find(({ orderId }) => orderId === row['序号']);
    expect(row['得']).toBe(String(share?.received));
    return `${row['门牌'] ?? ''} ${row['要'] ?? ''} ${row['得'] ?? ''}`;
  });
}

it('a lottery chosen before the count shares out what came; its sheet is recomputed, a household reads why', async () => {
  await hand.givenWants(app, web.clock);
  const lin = await web.stepInto('林干事', desk);
  await hand.chooseLottery(lin, ['采购']);
  const zhu = await web.stepInto('朱先生');
  await hand.giveAway(zhu);
  await hand.countTooLittle(lin);
  await hand.chooseTooLate(lin);
  expect(await seriousTroubles(lin.page)).toEqual([]);
  const rows = await recomputed(await printed(lin));
  const got = (door: string) =>
    Number(
      rows
        .find((row) => row.startsWith(door))
        ?.split(' ')
        .pop(),
    );
  expect(got('10号楼 1单元 401')).toBe(1);
  const tomatoesOf = { zhu: got('10号楼 1单元 502'), ma: got('10号楼 2单元 603') };
  expect([tomatoesOf.zhu, tomatoesOf.ma].sort()).toEqual([1, 2]);
  await hand.readWhy({ zhu, ma: await web.stepInto('马先生') }, tomatoesOf);
  expect(await seriousTroubles(zhu.page)).toEqual([]);
  expect(await reconcile(web.database.db)).toEqual([]);
  expect(web.faults).toEqual([]);
});
