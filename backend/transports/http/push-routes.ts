import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { App } from '../../kernel/app-parts';
import { takePush } from '../take-push';

const PATH = '/wechat/push';
const BODY_LIMIT = 65_536;
/** A push that somebody has kept is taken no more after this. */
const FRESH_SECONDS = 600;

interface Signed {
  signature?: string;
  timestamp?: string;
  nonce?: string;
  echostr?: string;
}

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** WeChat signs with the token that both know, the moment and a word of its own, in the order of their letters. */
function isSigned({ signature = '', timestamp = '', nonce = '' }: Signed, token: string, now: Date): boolean {
  const expected = sha1([token, timestamp, nonce].sort().join(''));
  const isFresh = Math.abs(now.getTime() / 1_000 - Number(timestamp)) <= FRESH_SECONDS;
  return timingSafeEqual(digest(signature), digest(expected)) && isFresh;
}

const read = (body: unknown): unknown => {
  try {
    return JSON.parse(String(body)) as unknown;
  } catch {
    return undefined;
  }
};

/** Where WeChat pushes what happened to a server of our own, in JSON; without a token there is no such page. */
export function pushRoutes(
  server: FastifyInstance,
  { app, token }: { app: App; token: string | undefined },
): void {
  if (!token) return;
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_request, body, parsed) =>
      parsed(null, body),
    );
    scope.get<{ Querystring: Signed }>(PATH, async ({ query }, reply) =>
      isSigned(query, token, app.clock())
        ? reply.type('text/plain').send(query.echostr ?? '')
        : reply.code(403).send(),
    );
    scope.post<{ Querystring: Signed }>(PATH, async ({ query, body }, reply) => {
      if (!isSigned(query, token, app.clock())) return reply.code(403).send();
      const isTaken = await takePush(app, read(body));
      return reply
        .code(isTaken ? 200 : 500)
        .type('text/plain')
        .send(isTaken ? 'success' : '');
    });
    done();
  });
}
