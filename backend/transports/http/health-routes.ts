import type { FastifyInstance } from 'fastify';
import { statfs } from 'node:fs/promises';
import type { App } from '../../kernel/app-parts';
import { within } from '../../kernel/busy';

interface Wish {
  app: App;
  isStopping: () => boolean;
  /** Where pictures and the embedded database are; undefined where the server keeps no files. */
  dataFolder: string | undefined;
}

/** Why no work may be given: it stops, its database gives no answer, what it would keep finds no room. */
type NotReady = 'stopping' | 'database' | 'disk';

/** A load balancer asks every few seconds and does not wait for long. */
const ANSWER_MS = 3_000;
/** PostgreSQL, pictures and logs stop at different last bytes; below this we ask for help while all still works. */
const LEAST_ROOM = 64 * 1024 * 1024;
/** So long after the last write that found no room, when the disk is another machine's. */
const FULL_MS = 30_000;

const isSilent = ({ database: { pool } }: App): Promise<boolean> =>
  within(ANSWER_MS, pool.query('select 1')).then(
    () => false,
    () => true,
  );

async function isFull({ app, dataFolder }: Wish): Promise<boolean> {
  if (app.faults.since('full') < FULL_MS) return true;
  if (dataFolder === undefined) return false;
  const { bavail, bsize } = await statfs(dataFolder);
  return bavail * bsize < LEAST_ROOM;
}

async function whyNotReady(wish: Wish): Promise<NotReady | undefined> {
  if (wish.isStopping()) return 'stopping';
  if (await isFull(wish)) return 'disk';
  return (await isSilent(wish.app)) ? 'database' : undefined;
}

/**
 * /healthz: the program runs. /readyz: it may be given work, or 503 and why not; with the counts of what has gone wrong
 * since the start (kernel/faults.ts).
 */
export function healthRoutes(server: FastifyInstance, wish: Wish): void {
  const unlimited = { config: { rateLimit: false as const } };
  server.get('/healthz', unlimited, () => ({ alive: true }));
  server.get('/readyz', unlimited, async (_request, reply) => {
    const why = await whyNotReady(wish);
    return reply.code(why ? 503 : 200).send({ ready: !why, why, faults: wish.app.faults.counts() });
  });
}
