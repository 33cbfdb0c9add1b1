import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../../kernel/app-parts';
import { call } from '../../kernel/call';
import { texts } from '../texts';
import type { Meters } from './metrics/meters';
import { doors, type RateLimits } from './rate-limits';
import { sendRefusal } from './send-refusal';
import { applySession, callerOf } from './session-cookie';

const notOurPage = { code: 'FORBIDDEN', message: texts.missingHeader } as const;
const notJson = {
  code: 'INVALID_INPUT',
  details: { field: texts.wholeInput, reason: texts.inputNotJson },
  status: 415,
} as const;

/** A form of another site can send neither this header nor JSON, so that it cannot act with our cookie. */
function refuseForeignForms({ headers }: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (headers['x-sandan'] !== '1') return void sendRefusal(reply, notOurPage);
  if (!headers['content-type']?.startsWith('application/json')) return void sendRefusal(reply, notJson);
  done();
}

interface Wish {
  app: App;
  limits: RateLimits;
  meters: Meters;
}

const answerCall =
  ({ app, meters }: Wish, procedureOf: (request: FastifyRequest) => string) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const procedure = procedureOf(request);
    const since = performance.now();
    const answer = await call(app, {
      procedure,
      input: request.body,
      caller: callerOf(request),
      requestId: request.id,
    });
    const seconds = (performance.now() - since) / 1_000;
    meters.count({ procedure, outcome: answer.ok ? 'ok' : answer.code, seconds });
    if (!answer.ok) return sendRefusal(reply, answer);
    applySession(request, reply, answer.session);
    return reply.header('cache-control', 'no-store').send(answer.value);
  };

const namedInPath = ({ params }: FastifyRequest): string => {
  const { shelf, procedure } = params as { shelf: string; procedure: string };
  return `${shelf}.${procedure}`;
};

/** POST /api/<shelf>/<procedure>: the contract over HTTP. */
export function apiRoutes(server: FastifyInstance, wish: Wish): void {
  const onRequest = refuseForeignForms;
  const tight = { rateLimit: { max: wish.limits.doorPerMinute } };
  for (const name of doors) {
    server.post(
      `/api/${name.replace('.', '/')}`,
      { onRequest, config: tight },
      answerCall(wish, () => name),
    );
  }
  server.post('/api/:shelf/:procedure', { onRequest }, answerCall(wish, namedInPath));
}
