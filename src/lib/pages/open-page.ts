import Taro from '@tarojs/taro';
import { askFirst } from '../forms/ask-first';
import { askForBuild, renewedAt } from '../platform/release/build';
import { inTime } from '../wire/in-time';
import { loadPage } from '../platform/release/load-page';

/** A page that is at hand opens sooner than a word about it could be read. */
const sayAfterMs = 400;

const question = { title: '没有信号，打不开', content: '走到有信号的地方，再试一次', yes: '再试一次' };

/** Says that a page is closed without a network; true when the person wants to try again. */
export const askToTryAgain = (): Promise<boolean> => askFirst(question);

async function withWord<T>(work: Promise<T>): Promise<T> {
  let isShown = false;
  const timer = setTimeout(() => {
    isShown = true;
    void Taro.showLoading({ title: '正在打开', mask: true });
  }, sayAfterMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (isShown) Taro.hideLoading();
  }
}

/** The file may be gone because the server has another build by now: then the page is opened from there. */
const isRenewed = (url: string): Promise<boolean> =>
  inTime(askForBuild()).then(
    () => renewedAt(url),
    () => false,
  );

const tooMany = /exceed|limit|in progress|repeat/i;

/** WeChat also refuses what is no matter of a network: too many pages, or a second tap before the first is done. */
const isOfNetwork = (cause: unknown): boolean =>
  !tooMany.test((cause as { errMsg?: string } | undefined)?.errMsg ?? '');

/**
 * Opens a page once its code is there; the page behind stays as it is when it does not come, and a sentence says so.
 * `open` is Taro's own way of opening `url`.
 */
export async function openPage(url: string, open: () => Promise<unknown>): Promise<void> {
  try {
    await withWord(inTime(loadPage(url)));
    await open();
  } catch (cause) {
    if (!isOfNetwork(cause) || (await isRenewed(url))) return;
    if (await askToTryAgain()) await openPage(url, open);
  }
}
