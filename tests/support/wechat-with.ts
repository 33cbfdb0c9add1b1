import type { WechatCalls } from '../../backend/wechat/wechat-calls';

/** A WeChat that knows no more than the calls that a test gives it. */
export const wechatWith = (known: Partial<WechatCalls>): WechatCalls => ({
  phoneOf: () => Promise.resolve(undefined),
  codeImage: () => Promise.resolve(undefined),
  openidOf: () => Promise.resolve(undefined),
  sendCard: () => Promise.reject(new Error('this test sends no card')),
  checkText: () => Promise.resolve({ was: 'noAnswer' }),
  ...known,
});
