import Taro from '@tarojs/taro';
import { isAt, startAt } from './routes';

/**
 * Brings a person whose session has ended to the door, once however many calls find out. It lets the page that
 * is in front finish drawing first: WeChat must not be told to draw on a page that is gone.
 */
export function askToSignIn(): void {
  Taro.nextTick(() => {
    if (!isAt('signIn')) startAt('signIn');
  });
}
