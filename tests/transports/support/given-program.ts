import { execFileSync, spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll } from 'vitest';

const root = path.join(__dirname, '..', '..', '..');

/** The very file that `npm start` runs, built anew when its sources have changed. */
execFileSync(process.execPath, [path.join(root, 'scripts', 'build-server.mjs')], { stdio: 'inherit' });

export interface Program {
  /** Everything that it has said so far. */
  said: () => string;
  /** Answers once the words were said, or the program has ended. */
  until(words: string): Promise<void>;
  signal(name: 'SIGTERM' | 'SIGINT'): void;
  ended: Promise<number | null>;
}

/** Runs the built server with nothing in its environment but `env`. */
export function givenProgram(env: Record<string, string>): Program {
  const child = spawn(process.execPath, [path.join('dist', 'server', 'index.js')], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
  });
  let said = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  afterAll(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    said: () => said,
    until: (words) => {
      const heard = new Promise<void>((resolve) => {
        const listener = () => said.includes(words) && resolve();
        listeners.add(listener);
        listener();
      });
      return Promise.race([heard, ended.then(() => undefined)]);
    },
    signal: (name) => void child.kill(name),
    ended,
  };
}

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
