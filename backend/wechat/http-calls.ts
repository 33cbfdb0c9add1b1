import { askPlatform, readAnswer, type PlatformAnswer, type Question, type Wire } from './ask-platform';
import { endOfRefusal } from './card-end';
import { isPassing, isTokenTrouble, NoAnswer, PlatformRefusal, Unreachable } from './platform-fault';
import { verdictIn, verdictOfFault } from './text-verdict';
import { ownKeep, sharedTokens, type TokenKeep } from './tokens';
import type { CardsOpen, WechatCalls } from './wechat-calls';

interface Installation extends Wire {
  appid: string;
  secret: string;
  /** Where its instances share their token; without one each has its own. */
  keep?: TokenKeep;
  clock?: () => Date;
  /** Which version of the mini-program a card opens. */
  cardsOpen?: CardsOpen;
}

/** A question that carries the token; one that is not taken (any more) is replaced once. */
type Ask = (question: Question) => Promise<Response>;
type AskJson = (question: Question) => Promise<PlatformAnswer>;

const withToken = (path: string, token: string): string =>
  `${path}?access_token=${encodeURIComponent(token)}`;

const unlessRefused = <T>(asked: Promise<T>): Promise<T | undefined> => asked.catch(() => undefined);

/** Whatever keeps us from a token: what was to be asked with it was not asked. */
const before = (token: Promise<string>): Promise<string> =>
  token.catch(() => Promise.reject(new Unreachable('no token')));

const isPicture = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('image/') ?? false;

function phoneIn(answer: PlatformAnswer | undefined): string | undefined {
  const { phone_info: info } = (answer ?? {}) as { phone_info?: { purePhoneNumber?: unknown } };
  return typeof info?.purePhoneNumber === 'string' ? info.purePhoneNumber : undefined;
}

function openidIn(answer: PlatformAnswer | undefined): string | undefined {
  const { openid } = (answer ?? {}) as { openid?: unknown };
  return typeof openid === 'string' ? openid : undefined;
}

const valuesOf = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]));

const sendingCards = (ask: AskJson, cardsOpen: string): WechatCalls['sendCard'] =>
  async function sendCard({ openid, templateId, page, fields }, signal) {
    const card = { touser: openid, template_id: templateId, page, data: valuesOf(fields) };
    const body = { ...card, miniprogram_state: cardsOpen, lang: 'zh_CN' };
    try {
      const { errcode } = await ask({ path: '/cgi-bin/message/subscribe/send', body, signal });
      if (errcode !== 0) throw new NoAnswer('unreadable');
      return { was: 'sent' };
    } catch (error) {
      return endOfRefusal(error);
    }
  };

const checkingTexts = (ask: AskJson): WechatCalls['checkText'] =>
  async function checkText({ openid, title, content }) {
    const body = { version: 2, scene: 3, openid, title, content };
    return ask({ path: '/wxa/msg_sec_check', body }).then(verdictIn, verdictOfFault);
  };

/** WeChat as a server of our own reaches it: with a token made of the mini-program's id and secret. */
export function httpCalls(installation: Installation): WechatCalls {
  const { appid, secret, keep = ownKeep(), clock = () => new Date(), cardsOpen = 'formal' } = installation;
  const tokens = sharedTokens({ appid, secret }, { wire: installation, keep, clock });

  const ask: Ask = async (question) =>
    askPlatform(installation, { ...question, path: withToken(question.path, await tokens.current()) });

  async function askJson(question: Question): Promise<PlatformAnswer> {
    const token = await before(tokens.current());
    const asked = (by: string) =>
      askPlatform(installation, { ...question, path: withToken(question.path, by) });
    try {
      return await readAnswer(await asked(token));
    } catch (error) {
      if (!isTokenTrouble(error)) throw error;
      return readAnswer(await asked(await before(tokens.insteadOf(token))));
    }
  }

  return {
    async phoneOf(code) {
      return phoneIn(
        await unlessRefused(askJson({ path: '/wxa/business/getuserphonenumber', body: { code } })),
      );
    },
    async codeImage({ page, scene }) {
      const body = { page, scene, check_path: false, width: 1280 };
      const response = await unlessRefused(ask({ path: '/wxa/getwxacodeunlimit', body }));
      return response && isPicture(response) ? new Uint8Array(await response.arrayBuffer()) : undefined;
    },
    async openidOf(loginCode) {
      const asked = { appid, secret, js_code: loginCode, grant_type: 'authorization_code' };
      const path = `/sns/jscode2session?${new URLSearchParams(asked).toString()}`;
      return openidIn(await unlessRefused(askPlatform(installation, { path }).then(readAnswer)));
    },
    sendCard: sendingCards(askJson, cardsOpen),
    checkText: checkingTexts(askJson),
    isAwake: (signal) =>
      askJson({
        path: '/cgi-bin/openapi/quota/get',
        body: { cgi_path: '/cgi-bin/message/subscribe/send' },
        signal,
      })
        .then(() => true)
        .catch((error: unknown) => error instanceof PlatformRefusal && !isPassing(error)),
  };
}
