import type { Page } from 'playwright-core';

/** Runs in the page: what lies in a text and is none. */
const find = `[...document.querySelectorAll('wx-page:not([hidden]) wx-text *')]
  .filter(({ localName }) => localName.startsWith('wx-') && localName !== 'wx-text')
  .map((element) => (element.textContent || element.className) + ' is not drawn: a ' + element.localName + ' inside a text')`;

/** What WeChat leaves out without a word: inside a text it draws nothing but text. */
export const undrawnInText = (page: Page): Promise<string[]> => page.evaluate<string[]>(find);
