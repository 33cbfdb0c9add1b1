import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { PassThrough } from 'node:stream';
import pino from 'pino';
import { v7 } from 'uuid';
import type { Contract } from '@/contract';
import type { RefusalCode, RefusalDetails } from '@/contract/errors';
import { makeApp } from '../../backend/app';
import type { DatabaseHandle } from '../../backend/db/database';
import type { PictureStore } from '../../backend/files/picture-store';
import type { App } from '../../backend/kernel/app-parts';
import { call } from '../../backend/kernel/call';
import type { CardTemplate } from '../../backend/kernel/card-templates';
import type { Channel } from '../../backend/kernel/channel';
import type { WechatCalls } from '../../backend/wechat/wechat-calls';
import type { Caller } from '../../backend/kernel/caller';
import { testSecrets } from './secrets';

/** The typed client of the contract, over whatever stands behind it. */
export type Api = ContractRouterClient<Contract>;

/** A refusal as a test sees it: `rejects.toMatchObject({ code: 'SOLD_OUT' })`. */
export class Refused extends Error {
  override name = 'Refused';
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly details: RefusalDetails,
  ) {
    super(message);
  }
}

/** A clock that a test sets; the kernel never looks at another. */
export interface TestClock {
  now: Date;
  set(iso: string): void;
  pass(ms: number): void;
}

/** A clock that stands still until the test moves it. */
export function makeClock(iso: string): TestClock {
  return {
    now: new Date(iso),
    set(next) {
      this.now = new Date(next);
    },
    pass(ms) {
      this.now = new Date(this.now.getTime() + ms);
    },
  };
}

/** Keeps pictures in memory; the disk and the cloud have tests of their own. */
export function memoryPictures(): PictureStore {
  const kept = new Map<string, Uint8Array>();
  return {
    put: (key, bytes) => Promise.resolve(kept.set(key, bytes) && key),
    get: (key) => Promise.resolve(kept.get(key)),
    addressesOf: () => Promise.resolve(undefined),
    remove: (key) => Promise.resolve(void kept.delete(key)),
    readUpload: () => Promise.resolve(undefined),
    dropUpload: () => Promise.resolve(),
  };
}

export interface TestApp {
  app: App;
  clock: TestClock;
  /** How long calls were made to wait, ms, one after the other; nobody really waits. */
  waited: number[];
  /** Everything that was logged so far, one JSON line each. */
  logged: () => string;
  /** The API in the hands of a demo person (`qin`, `zhu` …) over the kernel itself. */
  as: (person: string) => Api;
  /** The API in the hands of any caller. */
  by: (caller: Caller) => Api;
}

/** 09:30 in Beijing: the noon wave is open. */
export const MORNING = '2026-11-22T01:30:00.000Z';

/** One instance of the backend over a test's own database, behind the fence, with a clock that the test holds. */
export function givenApp(
  { program, ...owner }: DatabaseHandle & { program?: DatabaseHandle },
  {
    now = MORNING,
    clock = makeClock(now),
    wechat,
    webAddress,
    channels,
    cardTemplates,
  }: {
    now?: string;
    clock?: TestClock;
    wechat?: WechatCalls;
    webAddress?: string;
    channels?: readonly Channel[];
    cardTemplates?: readonly CardTemplate[];
  } = {},
): TestApp {
  const lines = new PassThrough();
  const waited: number[] = [];
  const app = makeApp({
    database: program ?? owner,
    secrets: testSecrets,
    pictures: memoryPictures(),
    log: pino({ level: 'info' }, lines),
    clock: () => clock.now,
    pause: (ms) => Promise.resolve(void waited.push(ms)),
    wechat,
    webAddress,
    channels,
    cardTemplates,
  });
  let logged = '';
  lines.on('data', (chunk: Buffer) => (logged += chunk.toString()));
  const by = (caller: Caller) =>
    apiOver((procedure, input) => call(app, { procedure, input, caller, requestId: v7() }));
  return {
    app,
    clock,
    waited,
    logged: () => logged,
    by,
    as: (person) => by({ kind: 'wechat', openid: `demo-${person}` }),
  };
}

/** What a call comes back with, whatever has carried it. */
export type Answer =
  { ok: true; value: unknown } | { ok: false; code: RefusalCode; message: string; details: RefusalDetails };

/** Makes the typed API over a function that carries one call; refusals are thrown as `Refused`. */
export const apiOver = (carry: (procedure: string, input: unknown) => Promise<Answer>): Api =>
  createORPCClient<Api>({
    call: async (path, input) => {
      const reply = await carry(path.join('.'), input);
      if (!reply.ok) throw new Refused(reply.code, reply.message, reply.details);
      return reply.value;
    },
  });

/** A new client-made id of a deed. */
export const actionId = (): string => v7();
