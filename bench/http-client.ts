import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { sql } from 'kysely';
import type { DatabaseHandle } from '../backend/db/database';
import { demoAccountId } from '../backend/db/seed/people';
import { newToken, tokenHash } from '../backend/kernel/secrets';

export interface HttpClient {
  post(path: string, body: unknown): Promise<{ status: number; text: string }>;
  stop(): void;
}

/** Starts the server in a process of its own and signs staff in. */
export async function startHttpClient(database: DatabaseHandle): Promise<HttpClient> {
  const token = await signIn(database);
  const worker = fork(path.join(__dirname, 'http-worker.ts'), [database.url], {
    execArgv: ['--import', 'tsx'],
  });
  const [address] = (await once(worker, 'message')) as [string];
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const headers = { 'content-type': 'application/json', 'x-sandan': '1', cookie: `sandan_session=${token}` };
  return {
    post: (route, body) =>
      send(new URL(route, address), { agent, headers, method: 'POST' }, JSON.stringify(body)),
    stop: () => {
      agent.destroy();
      worker.kill();
    },
  };
}

async function signIn({ db }: DatabaseHandle): Promise<string> {
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
