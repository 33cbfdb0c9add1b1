import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import type { App } from '../../../backend/kernel/app-parts';
import { makeHttpServer, type HttpOptions } from '../../../backend/transports/http-server';

export interface TestServer {
  url: string;
  server: FastifyInstance;
  /** What our own web page sends; further headers replace its own. */
  post(procedure: string, input: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** A server on a free port of this machine, closed after the last test of the file. */
export async function givenHttp(app: App, options: HttpOptions = {}): Promise<TestServer> {
  // The machine of a test may be slow for reasons of its own: only who tests the turning away asks for it.
  const server = makeHttpServer(app, { mostDelayMs: 600_000, ...options });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  afterAll(() => server.close());
  return {
    url,
    server,
    post: (procedure, input, headers = {}) =>
      fetch(`${url}/api/${procedure.replace('.', '/')}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-sandan': '1', ...headers },
        body: typeof input === 'string' ? input : JSON.stringify(input),
      }),
  };
}
