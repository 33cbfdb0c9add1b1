import * as cloud from 'wx-server-sdk';
import type { WechatCalls } from './wechat-calls';

interface PhoneAnswer {
  phoneInfo?: { purePhoneNumber?: string };
}
interface CodeAnswer {
  buffer?: Uint8Array;
}

/** Both calls by the name under which the SDK knows them; it types all of them as anything. */
const platform = (): {
  phonenumber: { getPhoneNumber(asked: { code: string }): Promise<PhoneAnswer> };
  wxacode: { getUnlimited(asked: object): Promise<CodeAnswer> };
} => cloud.openapi as ReturnType<typeof platform>;

/** WeChat refuses by throwing: a code that was used, a page that is not released. */
async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

/** WeChat as a cloud function reaches it: without a token, by the permissions of its config.json. */
export const cloudCalls: WechatCalls = {
  async phoneOf(phoneCode) {
    const answer = await unlessRefused(() => platform().phonenumber.getPhoneNumber({ code: phoneCode }));
    return answer?.phoneInfo?.purePhoneNumber;
  },
  async codeImage({ page, scene }) {
    const asked = { page, scene, checkPath: false, width: 1280 };
    return (await unlessRefused(() => platform().wxacode.getUnlimited(asked)))?.buffer;
  },
};
