import type { FastifyInstance } from 'fastify';
import type { DatabaseHandle } from '../../db/database';

const answers = ({ pool }: DatabaseHandle): Promise<boolean> =>
  pool.query('select 1').then(
    () => true,
    () => false,
  );

/** /healthz: the program runs. /readyz: it may be given work (503 while it stops or its database is silent). */
export function healthRoutes(
  server: FastifyInstance,
  database: DatabaseHandle,
  isStopping: () => boolean,
): void {
  const unlimited = { config: { rateLimit: false as const } };
  server.get('/healthz', unlimited, () => ({ alive: true }));
  server.get('/readyz', unlimited, async (_request, reply) => {
    const ready = !isStopping() && (await answers(database));
    return reply.code(ready ? 200 : 503).send({ ready });
  });
}
