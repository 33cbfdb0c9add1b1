import { fileURLToPath } from 'node:url';
import { v7 } from 'uuid';
import { afterAll } from 'vitest';
import { call } from '../../../backend/kernel/call';
import { places } from '../../places';
import type { Things } from '../../procedure-inputs';
import { actionId, givenApp, type TestApp } from '../../support/app';
import { launchBrowser } from '../../support/browser';
import { givenDatabase } from '../../support/database';
import { flowingClock } from '../../support/flowing-clock';
import { givenThings } from '../../support/given-things';
import { givenCode, wish } from '../../support/joining';
import { compileWeapp } from '../runtime/compile/compile-weapp';
import { startWeapp, type CallFunction, type Weapp, type WeappOptions } from '../runtime/start';

/** The built mini-program. */
export const dist = fileURLToPath(new URL('../../../dist/weapp', import.meta.url));

/** 09:30 in Beijing: the noon wave is open. */
const morning = '2026-11-22T01:30:00.000Z';

/** The demo community in the middle of a day on which everything has happened once, and phones that look at it. */
export interface FullDay {
  things: Things;
  /** 朱先生's order in the wave that is open now; `things.orderId` is the one that is at his door. */
  openOrderId: string;
  /** The code that hangs in the hall of building 10. */
  code: string;
  open(who: string, options?: Partial<WeappOptions>): Promise<Weapp>;
}

/** Answers a phone out of the kernel itself, as the cloud function does. */
const lineOf =
  ({ app }: TestApp, openid: string): CallFunction =>
  async ({ data: event }) => ({
    result: await call(app, {
      procedure: String(event.procedure),
      input: event.input,
      caller: { kind: 'wechat', openid },
      requestId: v7(),
    }),
  });

/** What waits while the day goes on: somebody who wants to join, and what 朱先生 has in the wave after noon. */
async function goOn(app: TestApp): Promise<Pick<FullDay, 'code' | 'openOrderId'>> {
  const at = places['at 朱先生'];
  const here = { communityId: at.communityId, householdId: at.householdId };
  const { wave } = await app.as('zhu').orders.getCatalogue(here);
  const lines = [{ productId: at.productId, quantity: 1 }];
  const order = { ...here, waveId: wave?.id ?? '', lines, actionId: actionId() };
  const { orderId: openOrderId } = await app.as('zhu').orders.placeOrder(order);
  const code = await givenCode(app.as('lin'));
  await app.as('somebody').joining.apply(wish(code, { roomNo: '201' }));
  return { code, openOrderId };
}

/** Opens the unmodified output over a real database; all is closed after the last test of the file. */
export async function givenFullDay(): Promise<FullDay> {
  const database = await givenDatabase('demo');
  const clock = flowingClock(morning);
  const app = givenApp(database, { clock });
  const [things] = await givenThings(database, app, [places['at 朱先生']]);
  if (!things) throw new Error('nothing has happened');
  const now = await goOn(app);
  const browser = await launchBrowser();
  const compiled = compileWeapp(dist);
  afterAll(() => browser.close());
  const prepare = clock.giveTo.bind(clock);
  const open: FullDay['open'] = (who, options = {}) =>
    startWeapp({ dist, compiled, browser, prepare, callFunction: lineOf(app, who), ...options });
  return { things, ...now, open };
}
