import type { BrowserContext, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runJobs } from '../../backend/jobs';
import { reconcile } from '../../backend/reconcile';
import * as path from '../journeys/by-hand';
import { wordsOnDoors } from '../journeys/words-on-doors';
import { tomorrowAt } from '../support/flowing-clock';
import { seriousTroubles } from './accessibility';
import { givenWeb } from './given-web';
import { openPerson, type Person } from './person';

const web = await givenWeb({ isDemo: true });
const { clock, app, database } = web;
const desk = { width: 1280, height: 800 };
const confirmation = '**/api/dispatch/confirmDropOff';

const moveTo = async (time: string): Promise<void> => {
  await clock.moveTo(tomorrowAt(time));
  await runJobs(app, clock.now);
};

const zhu = await web.stepInto('朱先生');
const lin = await web.stepInto('林干事', desk);
const wang = await web.stepInto('王师傅');

/**
 * The phone ends the page while the line is cut, and gives the address that was open. It ends as a killed app does, in
 * the middle of everything: a page that is left or closed gets its signal back on the way out, and may tell a deed with
 * its last breath.
 */
async function kill({ page }: Person): Promise<string> {
  const address = page.url();
  const session = await page.context().newCDPSession(page);
  const ended = page.waitForEvent('crash');
  // The answer to this can never come.
  void session.send('Page.crash').catch(() => {});
  await ended;
  await page.close();
  return address;
}

async function reopen(phone: BrowserContext, address: string): Promise<Person> {
  const again = await openPerson(phone);
  await again.open(address);
  return again;
}

interface Told {
  outcome: string;
}

const cut = (route: Route) => route.abort('connectionfailed');

/** The server does what it is told once, and its answer is lost on the way. Resolves when it is. */
const loseOneAnswer = (phone: BrowserContext): Promise<void> =>
  new Promise((resolve) => {
    const lose = async (route: Route): Promise<void> => {
      await route.fetch();
      await route.abort('connectionreset');
      resolve();
    };
    void phone.route(confirmation, lose, { times: 1 });
  });

/** The phone need not wait until it tries again by itself: the signal goes and comes. */
const flicker = async (phone: BrowserContext): Promise<void> => {
  await phone.setOffline(true);
  await phone.setOffline(false);
};

/** Nobody who sees or hears badly is kept out of the screen that this person has open. */
const expectOpenToAll = async (...people: Person[]): Promise<void> => {
  for (const { page } of people) expect([page.url(), await seriousTroubles(page)]).toEqual([page.url(), []]);
};

describe.sequential('from a tap to the door, by four people', () => {
  it('a resident orders and changes the order; the captain sees it and orders for a neighbour', async () => {
    await zhu.waitForText('去下单');
    await expectOpenToAll(zhu);
    await path.order(zhu);
    await expectOpenToAll(zhu);
    await path.changeOrder(zhu);
    await path.captainHelps(await web.stepInto('秦女士'));
  });

  it('after the cut-off staff tell the suppliers, and the resident reads when the goods come', async () => {
    await moveTo('12:01');
    await path.place(lin);
    await path.readPromise(zhu);
    await expectOpenToAll(lin, zhu);
  });

  it('the goods arrive, are sorted and loaded, and a volunteer departs', async () => {
    await moveTo('16:05');
    await path.load(lin);
    await path.depart(wang);
    await expectOpenToAll(lin, wang);
  });

  it('two doors without signal are kept over a kill, sent once and in order over a torn line', async () => {
    const phone = wang.page.context();
    await phone.setOffline(true);
    await path.recordRestAndUndo(wang);
    await path.recordTwoDoors(wang);
    await wang.waitForText('离线，已存 2 条');
    expect(await wordsOnDoors(database)).toEqual([]);

    const address = await kill(wang);
    await phone.route(confirmation, cut);
    await phone.setOffline(false);
    const again = await reopen(phone, address);
    await again.waitForText('待同步 2 条');
    await again.waitForText('当面送达 · 待同步', { near: '502' });

    const told: unknown[] = [];
    phone.on('request', (request) => {
      if (request.url().endsWith('/confirmDropOff')) told.push((request.postDataJSON() as Told).outcome);
    });
    await phone.unroute(confirmation);
    const lost = loseOneAnswer(phone);
    await flicker(phone);
    await lost;
    await flicker(phone);
    await path.seeBothTold(again);
    expect(await wordsOnDoors(database)).toEqual(['502 handedOver', '401 noAnswer']);
    expect(told).toEqual(['handedOver', 'handedOver', 'noAnswer']);
    await path.finish(again);
  });

  it('the resident says that it is there, and every piece is accounted for', async () => {
    await moveTo('16:20');
    await path.acknowledge(zhu);
    await zhu.tapText('消息');
    await zhu.waitForText('已送到');
    await expectOpenToAll(zhu);
    expect(await reconcile(database.db)).toEqual([]);
    expect(web.faults).toEqual([]);
  });
});
