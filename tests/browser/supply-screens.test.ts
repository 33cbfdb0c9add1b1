import { beforeAll, describe, expect, it } from 'vitest';
import { givenApp } from '../support/app';
import { givenSupplyDay, type SupplyDay } from '../support/supply-day/given-supply-day';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import { openNext } from './open-next';
import { withLargeType } from './open-settled';
import type { Person } from './person';
import { sheetsOf, supplyAddresses } from './supply-addresses';
import { cutWords, outOfReachHere } from './tappable';

const web = await givenWeb({ isDemo: true });
let day: SupplyDay;
beforeAll(async () => {
  const app = givenApp(web.database, { clock: web.clock });
  day = await givenSupplyDay({ ...app, clock: web.clock });
});

const phone = { width: 390, height: 844 };
const sizes = [{ width: 1280, height: 800 }, phone];
const people = ['林干事', '王师傅', '秦女士', '朱先生'] as const;

/** What keeps people out of the page in sight: reach and cut words in every size of a window, names and colours in one. */
async function troublesOf({ page }: Person): Promise<string[]> {
  const found = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const troubles = [...(await outOfReachHere(page)), ...(await cutWords(page))];
    found.push(...troubles.map((trouble) => `${size.width} px: ${trouble}`));
  }
  // Most of the time: once a page and type, where nothing but the layout changes with the size.
  return [...found, ...(await seriousTroubles(page))];
}

/** Address by address, whatever of it keeps people out. */
async function walk(person: Person, addresses: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const address of addresses) {
    await openNext(person, address);
    const troubles = await troublesOf(person);
    if (troubles.length > 0) found[address] = troubles;
  }
  return found;
}

/** A sheet slides in; what is said of it holds when it stands still. */
const standsStill = (): boolean =>
  document.getAnimations().every(({ playState, effect }) => {
    const isEndless = effect?.getComputedTiming().endTime === Infinity;
    return isEndless || playState !== 'running';
  });

/** Opens a sheet by its words, looks at it, and closes it. */
async function lookAtSheet(person: Person, words: readonly string[]): Promise<string[]> {
  for (const word of words) await person.tapText(word, { exact: true });
  const sheet = person.page.locator('.sheet').filter({ visible: true });
  await sheet.getByLabel('关闭').waitFor();
  await person.page.waitForFunction(standsStill);
  const troubles = [...(await seriousTroubles(person.page)), ...(await cutWords(person.page))];
  await sheet.getByLabel('关闭').click();
  await sheet.waitFor({ state: 'hidden' });
  return troubles;
}

describe('a day of goods, stations and money', { timeout: 300_000 }, () => {
  it.each(people)('%s reads every page of it and can tap everything, in large type too', async (who) => {
    const addresses = supplyAddresses(day)[who];
    const looks = [web.stepInto(who), withLargeType(web, who, phone)];
    const found = await Promise.all(looks.map(async (person) => walk(await person, addresses)));
    expect(found).toEqual([{}, {}]);
  });

  it('a supplier without an account can', async () => {
    const own = '/#/packages/open/supply/index';
    expect(await walk(await web.stranger(), [own, `${own}?code=${day.openCode}`])).toEqual({});
  });

  it('the sheets of them name every field', async () => {
    const lin = await web.stepInto('林干事');
    const found: Record<string, string[]> = {};
    for (const [address, ...words] of sheetsOf(day)) {
      await openNext(lin, address);
      const troubles = await lookAtSheet(lin, words);
      if (troubles.length > 0) found[words.join(' ')] = troubles;
    }
    expect(found).toEqual({});
    // Whoever has no account is told so.
    expect(web.faults.filter((fault) => !fault.includes('status of 401'))).toEqual([]);
  });
});
