import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Meters } from './meters';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const loopback: readonly (string | undefined)[] = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** A proxy on this machine calls from here too, but for somebody else, and says so. */
const isPassedOn = ({ headers }: FastifyRequest): boolean =>
  ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);

const isLocal = (request: FastifyRequest): boolean =>
  loopback.includes(request.socket.remoteAddress) && !isPassedOn(request);

const bears = ({ headers }: FastifyRequest, token: string): boolean =>
  timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));

/**
 * GET /metrics for Prometheus: with a token for whoever bears it, without one for programs of this machine alone. For
 * everybody else there is no such page.
 */
export function metricsRoutes(
  server: FastifyInstance,
  { meters, token }: { meters: Meters; token: string | undefined },
): void {
  server.get('/metrics', { config: { rateLimit: false } }, async (request, reply) => {
    const mayRead = token ? bears(request, token) : isLocal(request);
    if (!mayRead) return reply.callNotFound();
    return reply
      .type(meters.contentType)
      .header('cache-control', 'no-store')
      .send(await meters.read());
  });
}
