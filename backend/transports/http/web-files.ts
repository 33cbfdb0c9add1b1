import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { texts } from '../texts';

const hashed = /\.[0-9a-f]{8}\.(js|css)(\.br|\.gz)?$/;
const YEAR = 'public, max-age=31536000, immutable';
const demoMark = '<head><meta name="sandan-demo" content="1">';

async function readIndex(file: string, isDemo: boolean): Promise<string> {
  const page = await readFile(file, 'utf8');
  return isDemo ? page.replace('<head>', demoMark) : page;
}

/** The build's own name, which scripts/build-worker.mjs has written into its first page. */
const buildIn = (page: string): string | undefined =>
  /name="sandan-build" content="([0-9a-f]+)"/.exec(page)?.[1];

/** Says with every answer of the API which build the first page is of, so that an older page learns of it. */
function nameBuild(server: FastifyInstance, build: () => string | undefined): void {
  server.addHook('onSend', (request, reply, _payload, done) => {
    const id = request.url.startsWith('/api/') ? build() : undefined;
    if (id !== undefined) reply.header('x-sandan-build', id);
    done();
  });
}

/** Serves the web build of `folder`: hashed files for ever, the first page always fresh. */
export function webFiles(server: FastifyInstance, folder: string, isDemo: boolean): void {
  const page = path.join(folder, 'index.html');
  let build = existsSync(page) ? buildIn(readFileSync(page, 'utf8')) : undefined;
  const index = async (_request: unknown, reply: FastifyReply) => {
    reply.header('cache-control', 'no-cache');
    if (!existsSync(page)) return reply.code(503).send(texts.webNotBuilt);
    const html = await readIndex(page, isDemo);
    // The folder may have been built anew while the server runs.
    build = buildIn(html);
    return reply.type('text/html; charset=utf-8').send(html);
  };
  nameBuild(server, () => build);
  server.get('/', index);
  server.get('/index.html', index);
  if (!existsSync(folder)) return;
  void server.register(fastifyStatic, {
    root: path.resolve(folder),
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, file) => void reply.header('cache-control', hashed.test(file) ? YEAR : 'no-cache'),
  });
}
