import type { Person } from './person';

/** The page that has come is in sight and settled, the one before is not. */
const hasCome = (): boolean => {
  const inSight = (page: Element) => page.getBoundingClientRect().width > 0;
  const pages = [...document.querySelectorAll('.taro_page')].filter(inSight);
  const [page] = pages;
  if (!page || pages.length > 1 || page.hasAttribute('data-before')) return false;
  const tappable = [...page.querySelectorAll('.tap, .action')].filter(inSight);
  return page.querySelectorAll('.skeleton').length === 0 && tappable.length > 0;
};

/** Opens an address as a link does, without loading the app anew, and waits until there is something to do on it. */
export async function openNext({ page, open }: Person, address: string): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('.taro_page')) one.setAttribute('data-before', '');
  });
  await open(address);
  await page.waitForFunction(hasCome);
}
