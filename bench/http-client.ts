import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { sql } from 'kysely';
import type { BenchDatabase } from './bench-database';
import { demoAccountId } from '../backend/demo/people';
import { newToken, tokenHash } from '../backend/kernel/secrets';
import { BENCH_NOW } from './order-fixture';

export interface HttpClient {
  /** Posts as staff, or with the session of another token. */
  post(path: string, body: unknown, token?: string): Promise<{ status: number; text: string }>;
  /** Answers the body of a page or file. */
  get(path: string): Promise<string>;
  stop(): void;
}

/** Starts the server in a process of its own, where it is `now`, and signs staff in. */
export async function startHttpClient(database: BenchDatabase, now = BENCH_NOW): Promise<HttpClient> {
  const staff = await signIn(database);
  const worker = fork(path.join(__dirname, 'http-worker.ts'), [database.programUrl, now.toISOString()], {
    execArgv: ['--import', 'tsx'],
  });
  const [address] = (await once(worker, 'message')) as [string];
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const headers = { 'content-type': 'application/json', 'x-sandan': '1' };
  return {
    post: (route, body, token = staff) =>
      send(
        new URL(route, address),
        { agent, headers: { ...headers, cookie: `sandan_session=${token}` }, method: 'POST' },
        JSON.stringify(body),
      ),
    get: async (route) => {
      const { status, text } = await send(new URL(route, address), { agent, method: 'GET' }, '');
      if (status !== 200) throw new Error(`${route}: HTTP ${status}`);
      return text;
    },
    stop: () => {
      agent.destroy();
      worker.kill();
    },
  };
}

async function signIn({ db }: BenchDatabase): Promise<string> {
  const token = newToken();
  await sql`insert into sessions (token_hash, account_id, created_at, expires_at)
            values (${tokenHash(token)}, ${demoAccountId('lin')}, now(), '2099-01-01')`.execute(db);
  return token;
}

function send(
  url: URL,
  options: http.RequestOptions,
  body: string,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}
