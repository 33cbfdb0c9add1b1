import { expect, it } from 'vitest';
import { givenApp, memoryPictures } from '../support/app';
import { zhuHome } from '../support/demo';
import { givenPhones, type Phone } from './given-phones';
import { inProcess } from './in-process';
import { givenPictureHost, givenShop } from './given-shop';
import { readRecord } from './runtime/page-handle';

const host = await givenPictureHost();

const { open, faults } = await givenPhones(async (database, clock) => {
  const shop = givenApp(database, { clock });
  shop.app.pictures = {
    ...memoryPictures(),
    addressesOf: (names) => Promise.resolve(new Map(names.map((name) => [name, host.addressOf(name)]))),
  };
  await givenShop(shop, 300);
  return inProcess(shop);
});

/** A call of more stops a phone of five years ago for a moment that is felt. */
const MOST_BYTES = 256 * 1024;
/** What WeChat's own audit asks for. */
const MOST_NODES = 1_000;

/** Moves a thumb down the page, a screen at a time, until the words are in sight. Answers the most nodes on the way. */
async function scrollTo(phone: Phone, words: string): Promise<number> {
  const page = phone.page.locator('wx-page:not([hidden])');
  const wanted = page.getByText(words, { exact: true });
  let most = 0;
  for (let screens = 0; screens < 120; screens += 1) {
    most = Math.max(most, await phone.countNodes());
    if ((await wanted.count()) > 0) return most;
    await page.evaluate((element) => element.scrollBy(0, 500));
    await phone.waitUntilQuiet();
  }
  throw new Error(`${words} did not come into sight`);
}

it('300 products with pictures are carried in small pieces, few at a time, and the last one is ordered', async () => {
  const zhu = await open('demo-zhu', {
    launchPath: `/packages/resident/order/index?householdId=${zhuHome.householdId}`,
  });
  await zhu.tapText('日用', { exact: true });
  await zhu.waitForText('面 1', { exact: true });
  await zhu.waitUntilQuiet();
  const nodesAtFirst = await zhu.countNodes();
  const askedAtFirst = host.asked.size;
  const nodesOnTheWay = await scrollTo(zhu, '面 300');
  await zhu.addOne('面 300');
  await zhu.waitForText('共 1 件');
  const { setData } = await readRecord(zhu.page);
  expect(Math.max(nodesAtFirst, nodesOnTheWay)).toBeLessThanOrEqual(MOST_NODES);
  expect(setData.largest).toBeLessThanOrEqual(MOST_BYTES);
  expect(askedAtFirst).toBeGreaterThan(0);
  expect(askedAtFirst).toBeLessThan(60);
  expect(host.asked.size).toBeGreaterThan(250);
  expect(await zhu.timesCarried('data:image/png')).toBe(0);
  expect(await faults()).toEqual([]);
});
