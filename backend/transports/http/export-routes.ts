import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { App } from '../../kernel/app-parts';
import { openExport } from '../../modules/purchasing/public';
import { texts } from '../texts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const tokenOf = ({ params }: FastifyRequest): string => (params as { '*': string })['*'];

/**
 * GET /exports/<token>: the file behind a link that a procedure has given out. The token is the permission; it names
 * one file of one community and ends by itself. A wildcard, because the router cuts named parts at 100 characters.
 */
export function exportRoutes(server: FastifyInstance, app: App): void {
  server.get('/exports/*', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const file = await openExport({
      db: app.database.db,
      secrets: app.secrets,
      token: tokenOf(request),
      now: app.clock(),
    });
    if (!file) return reply.code(410).type('text/plain; charset=utf-8').send(texts.linkIsOver);
    return reply
      .type(XLSX)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .send(Buffer.from(file.bytes));
  });
}
