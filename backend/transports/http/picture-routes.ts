import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pictureTypeOf } from '../../files/picture-type';
import type { App } from '../../kernel/app-parts';
import { askedOf } from '../../kernel/linked-file';
import { openPicture, type OpenedPicture } from '../../modules/files/public';
import { texts } from '../texts';

/** The address is over after as long. */
const KEEP_IT = 'private, max-age=600, immutable';
const FORGET_IT = 'private, no-store';

const tokenOf = ({ params }: FastifyRequest): string => (params as { '*': string })['*'];

const inWords = (reply: FastifyReply, status: number, words: string): FastifyReply =>
  reply.code(status).type('text/plain; charset=utf-8').send(words);

async function sendPicture(
  reply: FastifyReply,
  app: App,
  { storedAs, mayBeKept }: OpenedPicture,
): Promise<FastifyReply> {
  const bytes = await app.pictures.get(storedAs);
  const type = bytes && pictureTypeOf(bytes);
  if (!type) return inWords(reply, 404, texts.pictureIsGone);
  return reply
    .type(type)
    .header('cache-control', mayBeKept ? KEEP_IT : FORGET_IT)
    .send(Buffer.from(bytes));
}

/**
 * GET /pictures/<token>: a picture whose address a procedure has given out (docs/decisions/0027). The token is the
 * permission and is not counted per address: a shelf of 30 is one look, and each was given out by a call that was.
 */
export function pictureRoutes(server: FastifyInstance, app: App): void {
  server.get('/pictures/*', { config: { rateLimit: false } }, async (request, reply) => {
    reply.header('cache-control', FORGET_IT).header('referrer-policy', 'no-referrer');
    const picture = await openPicture(askedOf(app), tokenOf(request));
    if (!picture) return inWords(reply, 410, texts.pictureIsOver);
    return sendPicture(reply, app, picture);
  });
}
