import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** How WeChat answers just now: as its pages say; busy; not at all; what nobody can read; slowly; cut off halfway. */
export type Mood = 'fine' | 'busy' | 'silent' | 'garbage' | 'empty' | 'slow' | 'cut' | 'spent';

/** A card that WeChat has taken. */
export interface TakenCard {
  openid: string;
  templateId: string;
  fields: Record<string, string>;
  page: string;
}

interface AskedCard {
  touser: string;
  template_id: string;
  page?: string;
  data: Record<string, { value: string }>;
}

/** The rules of the fields as WeChat's page has them, written down here once more: a double must not ask the product. */
const rules: readonly [RegExp, (value: string) => boolean][] = [
  [/^thing\d+$/, (value) => value.length <= 20 && !/[\n\r\t]/.test(value)],
  [/^phrase\d+$/, (value) => /^[\u4e00-\u9fff]{1,5}$/.test(value)],
  [/^time\d+$/, (value) => /^(\d{4}\D\d{1,2}\D\d{1,2}\D? )?\d{1,2}:\d{2}/.test(value)],
  [/^number\d+$/, (value) => /^-?\d{1,32}(\.\d+)?$/.test(value)],
];

const isTaken = (field: string, value: string): boolean =>
  value.trim() !== '' && rules.some(([name, takes]) => name.test(field) && takes(value));

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : {};
};

const say = (response: ServerResponse, answer: object): void =>
  void response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));

/** WeChat's server in a test: it speaks what the pages document, counts what it took, and has its moods. For tests alone. */
export async function givenWechatServer() {
  const quota = new Map<string, number>();
  const taken: TakenCard[] = [];
  const asked: string[] = [];
  const tokens = { made: 0, good: new Set<string>(), current: '' };
  const state = { mood: 'fine' as Mood, delayMs: 0, code: undefined as number | undefined };
  const pending = new Set<ServerResponse>();

  const renew = (): string => {
    tokens.current = `token-${(tokens.made += 1)}`;
    tokens.good.add(tokens.current);
    return tokens.current;
  };

  function take(card: AskedCard): object {
    if (state.code !== undefined) return { errcode: state.code, errmsg: 'as the test wants' };
    const fields = Object.entries(card.data).map(([name, { value }]) => [name, value] as const);
    const wrong = fields.find(([name, value]) => !isTaken(name, value));
    if (wrong) return { errcode: 47003, errmsg: `argument invalid! data.${wrong[0]}.value invalid` };
    const key = `${card.touser} ${card.template_id}`;
    const left = quota.get(key) ?? 0;
    if (left < 1) return { errcode: 43101, errmsg: 'user refuse to accept the msg' };
    quota.set(key, left - 1);
    taken.push({
      openid: card.touser,
      templateId: card.template_id,
      fields: Object.fromEntries(fields),
      page: card.page ?? '',
    });
    return { errcode: 0, errmsg: 'ok' };
  }

  const answers: Readonly<Record<string, (body: unknown) => object>> = {
    '/cgi-bin/stable_token': (body) => {
      const { force_refresh: isForced } = body as { force_refresh?: boolean };
      if (isForced) tokens.good.clear();
      const isGood = tokens.current !== '' && !isForced;
      return { access_token: isGood ? tokens.current : renew(), expires_in: 7_200 };
    },
    '/cgi-bin/message/subscribe/send': (body) => take(body as AskedCard),
    '/cgi-bin/openapi/quota/get': () => ({ errcode: 0, errmsg: 'ok', quota: {} }),
    '/wxa/msg_sec_check': (body) => {
      const { content, openid } = body as { content: string; openid: string };
      if (openid.startsWith('stale')) return { errcode: 61010, errmsg: 'code is expired' };
      const suggest = content.includes('坏话') ? 'risky' : 'pass';
      return {
        errcode: 0,
        errmsg: 'ok',
        result: { suggest, label: suggest === 'pass' ? 100 : 20003 },
        trace_id: 't1',
      };
    },
    '/wxa/business/getuserphonenumber': (body) =>
      (body as { code: string }).code === 'good'
        ? { errcode: 0, errmsg: 'ok', phone_info: { purePhoneNumber: '19900000011' } }
        : { errcode: 40029, errmsg: 'invalid code' },
    '/sns/jscode2session': () => ({ openid: 'openid-of-code', session_key: 'none' }),
  };

  async function inMood(response: ServerResponse, answer: () => object): Promise<void> {
    if (state.delayMs > 0) await setTimeout(state.delayMs);
    if (state.mood === 'silent') return void pending.add(response);
    if (state.mood === 'busy') return say(response, { errcode: -1, errmsg: 'system error' });
    if (state.mood === 'spent')
      return say(response, { errcode: 45009, errmsg: 'reach max api daily quota limit' });
    if (state.mood === 'garbage') return void response.end('<html>502 <b>');
    if (state.mood === 'empty') return say(response, {});
    const said = answer();
    if (state.mood === 'cut') return void response.socket?.destroy();
    if (state.mood === 'slow') await setTimeout(300);
    say(response, said);
  }

  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://wechat.test');
      asked.push(pathname);
      const body = await bodyOf(request);
      const known = answers[pathname];
      if (!known) return void response.writeHead(404).end();
      const needsToken = !pathname.endsWith('stable_token') && !pathname.startsWith('/sns/');
      if (needsToken && !tokens.good.has(searchParams.get('access_token') ?? ''))
        return say(response, { errcode: 42001, errmsg: 'access_token expired' });
      await inMood(response, () => known(body));
    };
    answer().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${port}`,
    /** Every card that was taken, in order. */
    taken,
    /** Every path that was asked, in order. */
    asked,
    /** How many tokens were made. */
    tokensMade: () => tokens.made,
    setMood: (mood: Mood) => {
      state.mood = mood;
      if (mood !== 'silent') for (const one of pending) one.destroy();
      pending.clear();
    },
    setDelay: (ms: number) => void (state.delayMs = ms),
    /** Answers cards with this code; undefined: as the rules say. */
    answerCards: (code: number | undefined) => void (state.code = code),
    /** Somebody allows a template so many times. */
    allow: (openid: string, templateId: string, times = 1) =>
      void quota.set(`${openid} ${templateId}`, (quota.get(`${openid} ${templateId}`) ?? 0) + times),
    quotaOf: (openid: string, templateId: string) => quota.get(`${openid} ${templateId}`) ?? 0,
    /** All tokens end before their time. */
    endTokens: () => {
      tokens.good.clear();
      tokens.current = '';
    },
    close: () => {
      for (const one of pending) one.destroy();
      server.closeAllConnections();
      return new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

export type WechatServer = Awaited<ReturnType<typeof givenWechatServer>>;
