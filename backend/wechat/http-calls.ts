import type { WechatCalls } from './wechat-calls';

interface Account {
  appid: string;
  secret: string;
  /** Given, so that a test stands in for WeChat. */
  fetch?: typeof fetch;
}

const ORIGIN = 'https://api.weixin.qq.com';
/** Asked anew that long before it ends. */
const SPARE_MS = 300_000;
const PATIENCE_MS = 5_000;

/** WeChat as a server of our own reaches it: with a token made of the mini-program's id and secret. */
export function httpCalls({ appid, secret, fetch: send = fetch }: Account): WechatCalls {
  let known: { token: string; until: number } | undefined;

  const post = (path: string, body: object) =>
    send(`${ORIGIN}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });

  async function token(): Promise<string> {
    if (known && known.until > Date.now()) return known.token;
    const asked = { grant_type: 'client_credential', appid, secret };
    const answer = (await (await post('/cgi-bin/stable_token', asked)).json()) as {
      access_token?: string;
      expires_in?: number;
    };
    const { access_token: fresh = '', expires_in: seconds = 0 } = answer;
    known = { token: fresh, until: Date.now() + seconds * 1000 - SPARE_MS };
    return fresh;
  }

  const ask = async (path: string, body: object) => post(`${path}?access_token=${await token()}`, body);

  return {
    async phoneOf(phoneCode) {
      const response = await ask('/wxa/business/getuserphonenumber', { code: phoneCode }).catch(() => null);
      const answer = (await response?.json()) as { phone_info?: { purePhoneNumber?: string } } | undefined;
      return answer?.phone_info?.purePhoneNumber;
    },
    async codeImage({ page, scene }) {
      const asked = { page, scene, check_path: false, width: 1280 };
      const response = await ask('/wxa/getwxacodeunlimit', asked).catch(() => null);
      if (!response?.headers.get('content-type')?.startsWith('image/')) return undefined;
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
