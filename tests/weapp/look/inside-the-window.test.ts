import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesOf } from '../runtime/compile/check-app-json';
import { readDist } from '../runtime/compile/dist-files';
import type { AppJson } from '../runtime/compiled-app';
import type { Weapp } from '../runtime/start';
import { zhuHome } from '../../support/demo';
import { people } from './every-address';
import { dist, givenFullDay } from './given-full-day';
import { outOfWindow } from './out-of-window';
import { undrawnInText } from './undrawn-in-text';

const day = await givenFullDay();
const widths = [320, 375, 414];
const types = { 'usual type': {}, 'large type': { 'sandan.largeType': true } };

const routeOf = (address: string): string => address.slice(1).split('?')[0] ?? '';

it('every page of app.json is looked at', () => {
  const pages = pagesOf(JSON.parse(readDist(dist).read('app.json')) as AppJson);
  const seen = new Set(people.flatMap(([, , addresses]) => addresses(day)).map(routeOf));
  expect(pages.filter((page) => !seen.has(page))).toEqual([]);
});

describe.each(Object.entries(types))('in %s everything to tap lies inside the window', (_, storage) => {
  describe.sequential.each(people)('of %s', (_who, openid, addresses) => {
    let phone: Weapp;
    beforeAll(async () => {
      phone = await day.open(openid, { storage, hasWebFont: true });
    });
    afterAll(() => phone.close());

    it.each(addresses(day).map((address) => [routeOf(address), address]))(
      'on %s',
      async (_route, address) => {
        await phone.goTo(address ?? '');
        await phone.waitUntilQuiet();
        const faults = await undrawnInText(phone.page);
        for (const width of widths) faults.push(...(await outOfWindow(phone.page, width)));
        expect([...faults, ...(await phone.errors())]).toEqual([]);
      },
    );
  });
});

describe('a button that stands off the screen', () => {
  it('is seen: without the width of buttons side by side the second one is', async () => {
    const launchPath = `/packages/resident/my-order/index?householdId=${zhuHome.householdId}&orderId=${day.openOrderId}`;
    const phone = await day.open('demo-zhu', { launchPath, hasWebFont: true });
    await phone.waitUntilQuiet();
    expect(await outOfWindow(phone.page, 375)).toEqual([]);
    await phone.page.addStyleTag({
      content: '.screen .action { flex: none !important; width: 100% !important; }',
    });
    expect((await outOfWindow(phone.page, 375)).join()).toMatch(/ at x \d+–\d+ of 375/);
    await phone.close();
  });
});
