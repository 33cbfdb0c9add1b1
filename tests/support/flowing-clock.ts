import type { BrowserContext } from 'playwright-core';
import type { TestClock } from './app';

/** A clock that goes on by itself from the moment a test sets, the same on the server and on phones. */
export interface FlowingClock extends TestClock {
  /** Gives a phone this clock, before it opens its first page. */
  giveTo(context: BrowserContext): Promise<void>;
  /** Sets the server and all phones that have the clock. */
  moveTo(iso: string): Promise<void>;
}

const dayMs = 24 * 3_600_000;
const beijingMs = 8 * 3_600_000;
const tomorrow = new Date(Date.now() + dayMs + beijingMs).toISOString().slice(0, 10);

/** The moment (UTC ISO) at which it is '12:00' in Beijing tomorrow: a browser drops a cookie whose end is in its past. */
export const tomorrowAt = (clock: string): string => new Date(`${tomorrow}T${clock}:00+08:00`).toISOString();

/** Runs in the page: puts its clock so many milliseconds ahead of the real one. */
const shifting = (ahead: number): string => `
  globalThis.__ahead = ${ahead};
  if (!Date.isAhead) {
    const RealDate = Date;
    globalThis.Date = class Date extends RealDate {
      static isAhead = true;
      static now() { return RealDate.now() + globalThis.__ahead; }
      constructor(...given) { if (given.length === 0) super(Date.now()); else super(...given); }
    };
  }`;

async function shift(context: BrowserContext, ahead: number): Promise<void> {
  const script = shifting(ahead);
  await context.addInitScript(script);
  await Promise.all(context.pages().map((page) => page.evaluate(script)));
}

/** A clock that shows `iso` (UTC) now and goes on from there. */
export function flowingClock(iso: string): FlowingClock {
  const contexts = new Set<BrowserContext>();
  let ahead = Date.parse(iso) - Date.now();
  return {
    get now() {
      return new Date(Date.now() + ahead);
    },
    set(next) {
      ahead = Date.parse(next) - Date.now();
    },
    pass(ms) {
      ahead += ms;
    },
    async giveTo(context) {
      contexts.add(context);
      context.once('close', () => contexts.delete(context));
      await shift(context, ahead);
    },
    async moveTo(next) {
      this.set(next);
      await Promise.all([...contexts].map((context) => shift(context, ahead)));
    },
  };
}
