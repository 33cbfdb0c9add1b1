import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Hands } from '../journeys/hands';

/** How long somebody waits for what should appear, in milliseconds. */
const patience = 60_000;
const momentMs = 6_000;

interface Which {
  near?: string;
  exact?: boolean;
}

/** A person before an open page of the web client. */
export interface Person extends Hands {
  page: Page;
  open(address: string): Promise<void>;
  words(): Promise<string>;
}

const visible = (locator: Locator): Locator => locator.filter({ visible: true });

function findText(page: Page, text: string, { near, exact }: Which = {}): Locator {
  if (near === undefined) return visible(page.getByText(text, { exact })).first();
  const around = visible(page.locator('body *', { hasText: near })).filter({
    has: visible(page.getByText(text, { exact })),
  });
  return visible(around.last().getByText(text, { exact })).first();
}

const wordsOf = (page: Page): Promise<string> => page.locator('body').innerText();

/** Fails with what was in sight, so that nobody has to run it again to learn why. */
async function explained<T>(page: Page, wanted: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new Error(`${wanted}: ${reason}\nat ${page.url()}\nin sight:\n${await wordsOf(page)}`, { cause });
  }
}

const nearestButton = 'xpath=ancestor-or-self::*[self::taro-button-core or @role="button"][1]';

/** The words of a button let a tap through to it; what is tapped is the button. */
async function tryToTap(target: Locator): Promise<void> {
  await target.waitFor({ timeout: patience });
  const button = target.locator(nearestButton);
  await ((await button.count()) > 0 ? button : target).click({ timeout: momentMs });
}

/** Looks anew when what was found has gone: a page may be on its way out under the same words. */
async function tapIt(target: Locator): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await tryToTap(target);
    } catch (cause) {
      if (Date.now() > end) throw cause;
    }
  }
}

const findField = (page: Page, name: string): Locator =>
  visible(page.locator(`input[placeholder="${name}"], textarea[placeholder="${name}"]`))
    .or(visible(page.locator('.text-field', { hasText: name }).locator('input, textarea')))
    .or(visible(page.locator(`[aria-label="${name}"]`).locator('input')))
    .first();

/** Gives a page to a person who reads and taps. */
export function personAt(page: Page): Person {
  const tap = (wanted: string, target: Locator) => explained(page, `tap ${wanted}`, () => tapIt(target));
  const tapLabel = (label: string) =>
    tap(`label「${label}」`, visible(page.getByLabel(label, { exact: true })).first());
  return {
    page,
    open: async (address) => void (await page.goto(address)),
    words: () => wordsOf(page),
    tapText: (text, which) => tap(`「${text}」`, findText(page, text, which)),
    addOne: (product) => tapLabel(`${product} 加一`),
    takeOneBack: (product) => tapLabel(`${product} 减一`),
    tapCell: tapLabel,
    answer: async (word) => {
      const button = page.locator('.taro__modal').getByText(word, { exact: true });
      await tap(`answer「${word}」`, button);
      // A question takes 200 ms to go, and would take one that is asked meanwhile along: no person is that quick.
      await button.waitFor({ state: 'hidden', timeout: momentMs }).catch(() => {});
    },
    waitForText: (text, which) =>
      explained(page, `wait for 「${text}」`, () =>
        findText(page, text, which).waitFor({ timeout: patience }),
      ),
    waitForNoText: (text) =>
      explained(page, `wait for no 「${text}」`, () =>
        findText(page, text).waitFor({ state: 'hidden', timeout: patience }),
      ),
    fill: (field, text) =>
      explained(page, `fill 「${field}」`, () => findField(page, field).fill(text, { timeout: patience })),
    back: () => tapLabel('返回'),
    lookAgain: async () => void (await page.reload()),
  };
}

/** Opens a page in a context of its own: a phone or a desk. */
export const openPerson = async (context: BrowserContext): Promise<Person> =>
  personAt(await context.newPage());
