import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { v7 } from 'uuid';
import { vi } from 'vitest';
import { refusals, type RefusalCode } from '@/contract/errors';
import { queryClient } from '@/lib/answers/query-client';
import { phoneQueue, useOfflineQueue } from '@/lib/offline-queue/phone-queue';
import { createQueueStore } from '@/lib/offline-queue/queue-store';
import { phoneStore } from '@/lib/phone/phone-store';
import { writeAccount } from '@/lib/session/signed-in-account';
import { chooseLargeType } from '@/lib/accessible/text-size';
import type { App } from '../../backend/kernel/app-parts';
import { call } from '../../backend/kernel/call';
import { forgetAll, page } from './stand-ins/taro';

/** What becomes of a call: carried out, never answered, without a network, broken, or refused. */
export type Line = 'answers' | 'waits' | 'noNetwork' | RefusalCode;

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

/** Who somebody is is known on every line: a screen is drawn for somebody. */
const isKnownAlready = (procedure: string): boolean => procedure === 'org.getMe';

async function answer(app: App, who: string, procedure: string, input: unknown): Promise<Response> {
  const caller = { kind: 'wechat', openid: `demo-${who}` } as const;
  const reply = await call(app, { procedure, input, caller, requestId: v7() });
  return reply.ok ? json(reply.value) : json(reply, refusals[reply.code].status);
}

/** Calls that nobody has answered yet; each ends as without a network when the test does. */
const waiting = new Set<() => void>();
const hangOn = (): Promise<Response> =>
  new Promise((_, reject) => waiting.add(() => reject(new TypeError('Failed to fetch'))));

function carry(line: Line, ask: () => Promise<Response>): Promise<Response> {
  if (line === 'answers') return ask();
  if (line === 'waits') return hangOn();
  if (line === 'noNetwork') return Promise.reject(new TypeError('Failed to fetch'));
  const { sentence, status } = refusals[line];
  return Promise.resolve(json({ code: line, message: sentence, details: {} }, status));
}

/** A screen that stands before somebody. */
export interface Shown {
  root: HTMLElement;
  text: () => string;
  /** How the next calls are answered. */
  turn: (line: Line) => void;
  /** Waits until this is there; the message says what is there instead. */
  see: (words: string) => Promise<void>;
  /** Taps whatever says this: a page of several lists may offer it more than once. */
  tap: (words: string) => void;
  /**
   * Tries again wherever the page offers it, until this is there: the lists of one page give up one after the other, and
   * who taps at the first of them has not tapped at the next.
   */
  tryAgainUntil: (words: string) => Promise<void>;
}

let shownRoot: Root | undefined;

/** Leaves the page as a reload does: what the phone has written down stays. */
export function leave(): void {
  shownRoot?.unmount();
  queryClient.clear();
  document.body.innerHTML = '';
}

/** Takes down what a test has drawn (take-down.ts, after each). */
export async function takeDown(): Promise<void> {
  leave();
  waiting.forEach((hangUp) => hangUp());
  waiting.clear();
  await emptyQueue();
  forgetAll();
  chooseLargeType(false);
}

/** Deeds that a test has left in the line, which lives as long as the worker, would be sent in the next test. */
async function emptyQueue(): Promise<void> {
  const { sentence, status } = refusals.FORBIDDEN;
  vi.stubGlobal('fetch', () => Promise.resolve(json({ code: 'FORBIDDEN', message: sentence }, status)));
  await phoneQueue.run();
  for (const { accountId } of createQueueStore(phoneStore).load()) {
    writeAccount(accountId);
    await phoneQueue.run();
    phoneQueue.publish();
    useOfflineQueue.getState().refused.forEach(({ actionId }) => phoneQueue.dismiss(actionId));
  }
}

interface Wish {
  app: App;
  who: string;
  line?: Line;
  params?: Record<string, string>;
  isLarge?: boolean;
  /** A window of 1024 px or more. */
  isDesk?: boolean;
}

/** What jsdom has not: how wide the window is, and which rows are near it (all of them). */
function standInWindow(isDesk: boolean): void {
  const quiet = { addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => ({ matches: isDesk, ...quiet }));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly tell: (entries: object[]) => void) {}
      observe = (): void => this.tell([{ isIntersecting: true, boundingClientRect: { height: 100 } }]);
      disconnect = (): void => undefined;
    },
  );
}

/** Draws a page as a browser does, for a demo person, over the backend itself. */
export function show(
  screen: ReactElement,
  { app, who, line = 'answers', params = {}, isLarge = false, isDesk = false }: Wish,
): Shown {
  let now = line;
  vi.stubGlobal('fetch', (url: string, { body }: { body: string }) => {
    const procedure = url.replace('/api/', '').replace('/', '.');
    const ask = () => answer(app, who, procedure, JSON.parse(body));
    return isKnownAlready(procedure) ? ask() : carry(now, ask);
  });
  standInWindow(isDesk);
  page.params = params;
  chooseLargeType(isLarge);
  // A page that went on living behind this one would go on asking.
  shownRoot?.unmount();
  const root = document.createElement('div');
  document.body.append(root);
  shownRoot = createRoot(root);
  shownRoot.render(<QueryClientProvider client={queryClient}>{screen}</QueryClientProvider>);
  const text = () => root.textContent ?? '';
  return {
    root,
    text,
    turn: (next) => (now = next),
    see: (words) => vi.waitFor(() => wanted(text(), words), { timeout: 10_000, interval: 30 }),
    tap: (words) => tapAll(buttonsOf(root, words)),
    tryAgainUntil: (words) => vi.waitFor(() => tapUntil(root, words), { timeout: 10_000, interval: 30 }),
  };
}

function wanted(text: string, words: string): void {
  if (!text.includes(words)) throw new Error(`'${words}' is not there, but: ${text}`);
}

const tapAll = (buttons: readonly HTMLElement[]): void => buttons.forEach((one) => one.click());

/** One that was tapped turns, and takes no second tap. */
function tapUntil(root: HTMLElement, words: string): void {
  tapAll(thoseThatSay(root, '再试一次'));
  wanted(root.textContent ?? '', words);
}

const thoseThatSay = (root: HTMLElement, words: string): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('button, [role=button]')].filter((one) =>
    one.textContent?.includes(words),
  );

function buttonsOf(root: HTMLElement, words: string): HTMLElement[] {
  const found = thoseThatSay(root, words);
  if (found.length === 0) throw new Error(`nothing to tap says '${words}'`);
  return found;
}
