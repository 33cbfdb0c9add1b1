import type { OpenAPI } from '@orpc/contract';
import type { FastifyInstance } from 'fastify';
import { docsPage } from './docs-page';
import { openApiDocument } from './openapi-document';

/** /openapi.json for programs, /docs/api for people; made when first asked for, then kept. */
export function docsRoutes(server: FastifyInstance): void {
  let made: Promise<OpenAPI.Document> | undefined;
  const paper = () => (made ??= openApiDocument());
  server.get('/openapi.json', () => paper());
  server.get('/docs/api', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(await paper())),
  );
}
