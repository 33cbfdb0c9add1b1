import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { texts } from '../texts';

const hashed = /\.[0-9a-f]{8}\.(js|css)(\.br|\.gz)?$/;
const YEAR = 'public, max-age=31536000, immutable';
const demoMark = '<head><meta name="sandan-demo" content="1">';

async function readIndex(folder: string, isDemo: boolean): Promise<string> {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8');
  return isDemo ? page.replace('<head>', demoMark) : page;
}

/** Serves the web build of `folder`: hashed files for ever, the first page always fresh. */
export function webFiles(server: FastifyInstance, folder: string, isDemo: boolean): void {
  const index = async (_request: unknown, reply: FastifyReply) => {
    reply.header('cache-control', 'no-cache');
    if (!existsSync(path.join(folder, 'index.html'))) return reply.code(503).send(texts.webNotBuilt);
    return reply.type('text/html; charset=utf-8').send(await readIndex(folder, isDemo));
  };
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
