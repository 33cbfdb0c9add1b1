import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { TestDatabase } from '../support/database';
import type { Hands } from '../journeys/hands';
import type { Answer } from '../support/app';
import { launchBrowser } from '../support/browser';
import { givenCloud, type Cloud } from '../support/cloud';
import { givenDatabase } from '../support/database';
import { flowingClock, tomorrowAt, type FlowingClock } from '../support/flowing-clock';
import { compileWeapp } from './runtime/compile/compile-weapp';
import { startWeapp, type Weapp, type WeappOptions } from './runtime/start';
import { patience } from './runtime/weapp-page';

const dist = fileURLToPath(new URL('../../dist/weapp', import.meta.url));

/** Longer than an answer counts as fresh. */
const aWhileMs = 10_000;

/** A phone in somebody's hands. */
export type Phone = Weapp & Hands;

/** Stands between a phone and the cloud; the test may lose an answer on its way. */
export type Line = (
  call: { procedure: string; input: unknown },
  ask: () => Promise<Answer>,
) => Promise<Answer>;

const goodLine: Line = (_, ask) => ask();

export interface Phones {
  database: TestDatabase;
  clock: FlowingClock;
  /** The phone of somebody in WeChat, with the mini-program open. */
  open(
    openid: string,
    options?: { line?: Line; launchPath?: string; answers?: WeappOptions['answers'] },
  ): Promise<Phone>;
  /** It is then that time: waves close and messages go out. */
  moveTo(clock: string): Promise<void>;
  /** What went wrong on any phone so far. */
  faults(): Promise<string[]>;
}

const tapLabel = async (app: Weapp, label: string): Promise<void> =>
  app.page.locator(`wx-page:not([hidden]) [aria-label="${label}"]`).click({ timeout: patience });

const answer = async (app: Weapp, word: string): Promise<void> =>
  app.page.locator('.mp-mask').getByText(word, { exact: true }).click({ timeout: patience });

const faultsOf = async (app: Weapp): Promise<string[]> => [
  ...(await app.errors()),
  ...(await app.consoleErrors()),
  ...Object.keys(await app.missing()).map((name) => `reads ${name}, which WeChat lacks`),
];

/** What stands behind the phones. */
type Behind = (database: TestDatabase, clock: FlowingClock) => Promise<Pick<Cloud, 'callApi' | 'runTimer'>>;

/**
 * The unmodified mini-program on phones, before a real database, at 9:30 in Beijing; without another wish before the
 * built cloud functions.
 */
export async function givenPhones(behind: Behind = givenCloud): Promise<Phones> {
  const database = await givenDatabase('demo');
  const clock = flowingClock(tomorrowAt('09:30'));
  const cloud = await behind(database, clock);
  const browser = await launchBrowser();
  const compiled = compileWeapp(dist);
  const phones: Weapp[] = [];
  afterAll(async () => {
    for (const phone of phones) await phone.close();
    await browser.close();
  });
  const open: Phones['open'] = async (openid, { line = goodLine, launchPath, answers } = {}) => {
    const callFunction = async ({ data: event }: { data: Record<string, unknown> }) => ({
      result: await line({ procedure: String(event.procedure), input: event.input }, () =>
        cloud.callApi(openid, event),
      ),
    });
    const prepare = clock.giveTo.bind(clock);
    const app = await startWeapp({ dist, compiled, browser, callFunction, prepare, launchPath, answers });
    phones.push(app);
    return Object.assign(app, {
      addOne: (product: string) => tapLabel(app, `${product} 加一`),
      takeOneBack: (product: string) => tapLabel(app, `${product} 减一`),
      tapCell: (label: string) => tapLabel(app, label),
      answer: (word: string) => answer(app, word),
      lookAgain: async () => {
        await app.hide();
        await clock.moveTo(new Date(clock.now.getTime() + aWhileMs).toISOString());
        await app.show();
      },
    });
  };
  const moveTo = async (time: string) => {
    await clock.moveTo(tomorrowAt(time));
    await cloud.runTimer();
  };
  return {
    database,
    clock,
    open,
    moveTo,
    faults: async () => (await Promise.all(phones.map(faultsOf))).flat(),
  };
}
