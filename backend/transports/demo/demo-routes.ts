import type { FastifyInstance } from 'fastify';
import type { App } from '../../kernel/app-parts';
import { everywhere } from '../../kernel/in-community';
import { applySession } from '../http/session-cookie';
import { texts } from '../texts';
import { beginDemoSession } from './begin-demo-session';
import { listDemoCodes } from './demo-codes';
import { demoPage } from './demo-page';
import { listDemoPeople } from './demo-people';

/** GET /demo and POST /demo/step-into; registered with DEMO=1 only, in a scope of its own for the form's format. */
export function demoRoutes(server: FastifyInstance, { app }: { app: App }, done: () => void): void {
  const db = everywhere(app.database);
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  server.get('/demo', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(demoPage(await listDemoPeople(db, app.secrets, app.clock()), await listDemoCodes(app))),
  );
  server.post('/demo/step-into', async (request, reply) => {
    const account = request.body instanceof URLSearchParams ? request.body.get('account') : null;
    const begin = await beginDemoSession(db, account ?? '', app.clock());
    if (!begin) return reply.code(404).type('text/plain; charset=utf-8').send(texts.demoGone);
    applySession(request, reply, { begin });
    return reply.redirect('/', 303);
  });
  done();
}
