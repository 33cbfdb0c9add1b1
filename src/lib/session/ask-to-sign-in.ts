import Taro from '@tarojs/taro';
import { isAt, startAt } from '../pages/routes';

/** Whoever scans a code, looks at what this is, reads how personal data is used, or supplies goods, need not be anybody. */
const openToStrangers = ['signIn', 'join', 'look', 'privacy', 'supply'] as const;

/**
 * Brings a person whose session has ended to the door, once however many calls find out. It lets the page that
 * is in front finish drawing first: WeChat must not be told to draw on a page that is gone.
 */
export function askToSignIn(): void {
  Taro.nextTick(() => {
    if (!openToStrangers.some(isAt)) startAt('signIn');
  });
}
