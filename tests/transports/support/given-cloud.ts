import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll } from 'vitest';
import { buildCloudFunctions } from '../../../scripts/cloud-functions';

const dist = path.join(__dirname, '..', '..', '..', 'dist');

/** Builds the real bundles once for a test file, in a folder of their own. */
export async function givenBundles(): Promise<{ folder: string; inputs: Record<string, string[]> }> {
  mkdirSync(dist, { recursive: true });
  // Inside the project, so that the bundle finds wx-server-sdk as it does after the platform's own npm install.
  const folder = mkdtempSync(path.join(dist, 'cloud-under-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return { folder, inputs: await buildCloudFunctions(folder) };
}

/** The platform's own variables for a call from somebody's phone. */
export const phoneOf = (openid: string): Record<string, string> => ({
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
  WX_OPENID: openid,
  WX_APPID: 'wx0000000000000000',
  TCB_SOURCE: 'wx_client',
});

export interface CloudInstance {
  /** Calls `main` as the platform does, with `word` in the environment. */
  call(word: Record<string, string>, event: unknown): Promise<unknown>;
}

interface Wish {
  bundle: string;
  env: Record<string, string>;
  /** What the clock of the process shows during each call; without it the real time. */
  clock?: { readonly now: Date };
}

/** One instance of a built cloud function in a process of its own, ended after the last test of the file. */
export async function givenInstance({ bundle, env, clock }: Wish): Promise<CloudInstance> {
  const child = fork(path.join(__dirname, 'cloud-child.ts'), [bundle], {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env.PATH, TZ: process.env.TZ, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  afterAll(() => void child.kill());
  await once(child, 'message');
  const waiting = new Map<number, (reply: unknown) => void>();
  child.on('message', ({ id, reply }: { id: number; reply: unknown }) => waiting.get(id)?.(reply));
  let last = 0;
  return {
    call: (word, event) =>
      new Promise((resolve) => {
        const id = ++last;
        waiting.set(id, resolve);
        child.send({ id, word, event, now: clock?.now.toISOString() });
      }),
  };
}
