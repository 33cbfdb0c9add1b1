import * as cloud from 'wx-server-sdk';
import { endOfRefusal } from './card-end';
import { NoAnswer, PlatformRefusal } from './platform-fault';
import { verdictIn, verdictOfFault } from './text-verdict';
import type { CardsOpen, WechatCalls } from './wechat-calls';

interface PhoneAnswer {
  phoneInfo?: { purePhoneNumber?: string };
}
interface CodeAnswer {
  buffer?: Uint8Array;
}
interface SentAnswer {
  errCode?: unknown;
}
interface VerdictAnswer {
  result?: object;
  traceId?: unknown;
}

/** The calls by the name under which the SDK knows them; it types all of them as anything. */
const platform = (): {
  phonenumber: { getPhoneNumber(asked: { code: string }): Promise<PhoneAnswer> };
  wxacode: { getUnlimited(asked: object): Promise<CodeAnswer> };
  subscribeMessage: { send(asked: object): Promise<SentAnswer> };
  security: { msgSecCheck(asked: object): Promise<VerdictAnswer> };
} => cloud.openapi as ReturnType<typeof platform>;

/** WeChat refuses by throwing: a code that was used, a page that is not released. */
async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

/** -604100 and -604101: config.json does not permit the call, so it was not made. */
const unmade = [-604100, -604101];

/** The SDK throws WeChat's refusals and its own faults alike; only a code of WeChat's is an answer. */
function faultOf(error: unknown): Error {
  const { errCode, errMsg } = (error ?? {}) as { errCode?: unknown; errMsg?: unknown };
  const isOfPlatform =
    typeof errCode === 'number' && (errCode === -1 || errCode > 0 || unmade.includes(errCode));
  return isOfPlatform
    ? new PlatformRefusal(errCode, typeof errMsg === 'string' ? errMsg : '')
    : new NoAnswer('no answer');
}

const asked = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw faultOf(error);
  });

const valuesOf = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]));

/** WeChat as a cloud function reaches it: without a token, by the permissions of its config.json. */
export const cloudCalls = (cardsOpen: CardsOpen): WechatCalls => ({
  async phoneOf(phoneCode) {
    const answer = await unlessRefused(() => platform().phonenumber.getPhoneNumber({ code: phoneCode }));
    return answer?.phoneInfo?.purePhoneNumber;
  },
  async codeImage({ page, scene }) {
    const wanted = { page, scene, checkPath: false, width: 1280 };
    return (await unlessRefused(() => platform().wxacode.getUnlimited(wanted)))?.buffer;
  },
  async sendCard({ openid, templateId, page, fields }) {
    const card = { touser: openid, templateId, page, data: valuesOf(fields) };
    const wanted = { ...card, miniprogramState: cardsOpen, lang: 'zh_CN' };
    try {
      const { errCode } = await asked(platform().subscribeMessage.send(wanted));
      if (errCode !== 0) throw new NoAnswer('unreadable');
      return { was: 'sent' };
    } catch (error) {
      return endOfRefusal(error);
    }
  },
  checkText: ({ openid, title, content }) =>
    asked(platform().security.msgSecCheck({ version: 2, scene: 3, openid, title, content })).then(
      ({ result, traceId }) => verdictIn({ result, trace_id: traceId }),
      verdictOfFault,
    ),
  // The platform itself says who calls a function; nobody asks with a code there.
  openidOf: () => Promise.resolve(undefined),
});
