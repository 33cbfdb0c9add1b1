import type { Locator, Page } from 'playwright-core';
import { readRecord } from './page-handle';

/** Where a person can see something: the page in sight, the tab bar, dialogs and toasts. */
export const inSight = '#stage wx-page:not([hidden]), #nav, #tabs.on, .mp-mask, .mp-toast';

/** Which of several matches is meant. */
export interface Which {
  /** Words that stand in the same row or card. */
  near?: string;
  /** Only a match that is exactly this text. */
  exact?: boolean;
  /** Counted from 0, in reading order. */
  nth?: number;
  /** How long to wait for it, in milliseconds. */
  timeout?: number;
}

type Tapped = typeof globalThis & { isReached?: boolean };

/**
 * Where the middle of an element lies, when it rests there and nothing lies over it; otherwise nothing. From then on
 * the next finger that comes down leaves word whether it reached the element.
 */
const aimAt = async (element: Element): Promise<{ x: number; y: number } | undefined> => {
  const middle = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const reaches = (hit: EventTarget | null): boolean =>
    hit instanceof Element &&
    (element.contains(hit) || (hit.contains(element) && hit.closest('wx-page, .mp-mask, #tabs') !== hit));
  const before = middle();
  await new Promise((rest) => requestAnimationFrame(() => requestAnimationFrame(rest)));
  const { x, y } = middle();
  if (x !== before.x || y !== before.y || !reaches(document.elementFromPoint(x, y))) return undefined;
  const window = globalThis as Tapped;
  window.isReached = undefined;
  const note = ({ target }: Event) => (window.isReached ??= reaches(target));
  document.addEventListener('pointerdown', note, { capture: true, once: true });
  return { x, y };
};

const visible = (locator: Locator): Locator => locator.filter({ visible: true });

const smallestAround = (page: Page, near: string, inner: Locator): Locator =>
  page.locator(inSight).locator('*', { hasText: near }).filter({ has: inner }).last();

/** Finds a text that a person can see. */
export const findText = (page: Page, text: string, { near, exact, nth = 0 }: Which = {}): Locator => {
  const scope =
    near === undefined ? page.locator(inSight) : smallestAround(page, near, page.getByText(text, { exact }));
  return visible(scope.getByText(text, { exact })).nth(nth);
};

const namedField = (page: Page, name: string): Locator => {
  const here = page.locator(inSight);
  return visible(
    here.getByPlaceholder(name).or(here.locator(`[aria-label="${name}"]`).locator('input, textarea')),
  );
};

/** What a field is found by: its placeholder, its label, or the words beside it. */
export const signOfField = (page: Page, name: string): Locator =>
  findText(page, name).or(namedField(page, name)).first();

/** Finds a field by its placeholder or its label, else by the words beside it. */
export const findField = async (page: Page, name: string): Promise<Locator> => {
  const named = namedField(page, name);
  if (await named.count()) return named.first();
  const fields = page.locator('input, textarea');
  return visible(smallestAround(page, name, fields).locator('input, textarea')).first();
};

const momentMs = 1_000;

async function tapOnce(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'visible', timeout: momentMs });
  await target.scrollIntoViewIfNeeded({ timeout: momentMs });
  const place = await target.evaluate(aimAt, undefined, { timeout: momentMs });
  if (!place) {
    // What a bar covers is moved to the middle, as a person would, and tried once more.
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    throw new Error('something lies over what should be tapped, or it moves');
  }
  await page.mouse.click(place.x, place.y);
  if (await page.evaluate(() => (globalThis as Tapped).isReached === false))
    throw new Error('what should be tapped moved away under the finger');
}

/**
 * Taps as a finger does: at the middle of what is seen, when it rests and nothing lies over it. Looks anew when what was
 * found has gone, and once more when it moved away under the finger: a page may be on its way out under the same words.
 */
export const tap = async (page: Page, target: Locator, timeout: number): Promise<void> => {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await tapOnce(page, target);
    } catch (cause) {
      if (Date.now() > end) throw cause;
      await page.waitForTimeout(50);
    }
  }
};

/** Gives all words in sight. */
export const readText = async (page: Page): Promise<string> => {
  const parts = await page.locator(inSight).filter({ visible: true }).allInnerTexts();
  return parts.join('\n').trim();
};

/** Says what was in sight when something expected did not come. */
export const explain = async (page: Page, wanted: string, cause: unknown): Promise<Error> => {
  const { errors, missing } = await readRecord(page);
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  const facts = [
    `in sight:\n${await readText(page)}`,
    `errors: ${JSON.stringify(errors)}`,
    `missing: ${JSON.stringify(missing)}`,
  ];
  return new Error(`${wanted}: ${reason}\n${facts.join('\n')}`, { cause });
};
