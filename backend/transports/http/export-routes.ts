import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../../kernel/app-parts';
import { askedOf, type LinkedFile } from '../../kernel/linked-file';
import { openLink } from '../../modules/files/public';
import { linkOverPage } from './link-over-page';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Scripts are files only (security-headers.ts), so the one button of the print pages has one. */
const printButton = "document.querySelector('button').addEventListener('click', () => window.print());";

const tokenOf = ({ params }: FastifyRequest): string => (params as { '*': string })['*'];

function sendFile(reply: FastifyReply, file: LinkedFile): FastifyReply {
  if (file.kind === 'page') return reply.type('text/html; charset=utf-8').send(file.html);
  return reply
    .type(XLSX)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(Buffer.from(file.bytes));
}

/**
 * GET /exports/<token>: the file or page behind a link that a procedure has given out. The token is the permission; it
 * names one file of one community and ends by itself. A wildcard, because the router cuts named parts at 100 characters.
 */
export function exportRoutes(server: FastifyInstance, app: App): void {
  server.get('/paper.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(printButton),
  );
  server.get('/exports/*', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const file = await openLink(askedOf(app), tokenOf(request));
    if (!file) return reply.code(410).type('text/html; charset=utf-8').send(linkOverPage());
    return sendFile(reply, file);
  });
}
