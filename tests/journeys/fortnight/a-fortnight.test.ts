import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { DropOff } from '@/contract/dispatch';
import type { SharingRule } from '@/contract/sharing';
import { drainOutbox, runJobs } from '../../../backend/jobs';
import { actionId, givenApp } from '../../support/app';
import { givenDatabase } from '../../support/database';
import { communityId, market } from '../../support/demo';
import { seededChance } from '../week/chance';
import { emptyBooks, type Books } from './books';
import { carryAll, loadAll } from './delivering';
import { refundSome } from './disputing';
import { doErrands, drawErrands } from './errands';
import { chooseRule, placeWave, receiveShort, receiveWhole, type Prices } from './goods';
import {
  agreesWithBooks,
  countDone,
  everyGapIsNamed,
  lookAround,
  nowhereAt,
  recount,
  toldOf,
  toldTwice,
} from './looking';
import { advance, countBox, giveBack, handIn, letOff, paySuppliers, payMany, settleAdvance } from './money';
import { orderAll, readPrices } from './ordering';
import { givenResidents } from './residents';

const DOORS = 3_000;
const MEDICAL = 150;
const TOP_UPS = 200;
const HOMES = 220;
const HALF_DAYS = 28;
const HOUR_MS = 3_600_000;
const halfDayMs = 120_000;

/** Half days in which not enough vegetables come, each by another rule, and those in which it rains. */
const shortAt: ReadonlyMap<number, SharingRule> = new Map([
  [3, 'inOrderOfOrdering'],
  [8, 'careFirst'],
  [13, 'equalShare'],
  [18, 'leastServedFirst'],
  [23, 'lottery'],
]);
const rainAt: ReadonlySet<number> = new Set([6, 20]);

const database = await givenDatabase('demo', { max: 8 });
const app = givenApp(database, { now: '2026-11-23T00:10:00.000Z' });
const chance = seededChance(14);
const homes = await givenResidents(database, HOMES);
const books: Books = emptyBooks();
const done = { doors: 0, medical: 0, topUps: 0, short: 0, rain: 0, refunds: 0, backs: 0, returnedFen: 0 };
let prices: Prices;

const momentOf = (day: number, time: string): string =>
  new Date(Date.parse(`2026-11-23T${time}:00.000Z`) + day * 24 * HOUR_MS).toISOString();
const halfDays = Array.from({ length: HALF_DAYS }, (_, at) => {
  const [from, cutOff] = at % 2 === 0 ? ['00:10', '04:00'] : ['08:10', '10:00'];
  const day = Math.floor(at / 2);
  return {
    at,
    name: `day ${day + 1}, ${at % 2 === 0 ? 'noon' : 'evening'}`,
    from: momentOf(day, from),
    cutOff: momentOf(day, cutOff),
  };
});

/** So much of a whole falls on a half day that after the last one all of it was done. */
const partOf = (whole: number, at: number): number =>
  Math.floor((whole * (at + 1)) / HALF_DAYS) - Math.floor((whole * at) / HALF_DAYS);

/** Messages go out by three machines, then everything else that happens by itself. */
async function letTimePass(ms = 61_000): Promise<void> {
  app.clock.pass(ms);
  await Promise.all([1, 2, 3].map(() => drainOutbox(app.app, app.clock.now)));
  await runJobs(app.app, app.clock.now);
}

/** Households for which something lies at the depot or was not placed yet. */
async function waiting(): Promise<Set<string>> {
  const { rows } = await sql<{ householdId: string }>`
    select distinct o.household_id from order_lines l
      join orders o on o.community_id = l.community_id and o.id = l.order_id
     where l.sorted > 0 or l.received > 0 or l.placed > 0 or l.wanted > 0`.execute(database.db);
  return new Set(rows.map(({ householdId }) => householdId));
}

/** Homes that order now: so many that, with what was brought back, as many doors as are due get theirs. */
async function drawHomes(at: number) {
  const left = await waiting();
  const isLast = at === HALF_DAYS - 1;
  const due = Math.ceil((DOORS - done.doors) / (HALF_DAYS - at));
  const fresh = homes.filter(({ householdId }) => !left.has(householdId));
  return chance.some(
    fresh,
    isLast ? DOORS - done.doors - left.size : Math.max(0, Math.round(due * 1.05) - left.size),
  );
}

async function receive(at: number, waveId: string): Promise<void> {
  const rule = shortAt.get(at);
  if (rule) await chooseRule(app, waveId, rule);
  const placed = await placeWave(app, waveId);
  const ofMarket = placed.find(({ supplierId }) => supplierId === market);
  if (!rule || !ofMarket) {
    app.clock.pass(2 * HOUR_MS);
    for (const one of placed) await receiveWhole(app, books, one);
    return;
  }
  const entryId = await advance(app, waveId, ofMarket.orderedFen);
  app.clock.pass(2 * HOUR_MS);
  const since = app.clock.now;
  for (const one of placed) if (one !== ofMarket) await receiveWhole(app, books, one);
  const ordered = ofMarket.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const vegetables = Math.max(...ofMarket.lines.map(({ quantity }) => quantity));
  expect(ordered).toBeGreaterThan(0);
  const before = books.suppliers.get(market) ?? 0;
  const { households } = await receiveShort(app, { books, prices }, ofMarket, {
    came: Math.floor(vegetables * 0.75),
    damaged: 4,
  });
  const cameFen = before - (books.suppliers.get(market) ?? 0);
  await letTimePass();
  expect(households).toBeGreaterThan(0);
  expect(await toldOf(database, 'goodsShort', since)).toEqual({ messages: households, households });
  done.returnedFen += await settleAdvance(app, books, { entryId, amountFen: ofMarket.orderedFen, cameFen });
  done.short += 1;
}

/** It rains: everything stands still for an hour, and whoever waits is told once. */
async function rain(): Promise<void> {
  const since = app.clock.now;
  const stop = {
    communityId,
    scope: 'everything',
    stationId: null,
    vehicleId: null,
    reason: '下大雨',
  } as const;
  const expectedUntil = new Date(since.getTime() + HOUR_MS).toISOString();
  const { suspend, resume } = app.as('lin').dispatch;
  const { suspensionId, toldHouseholds } = await suspend({ ...stop, expectedUntil, actionId: actionId() });
  await letTimePass(HOUR_MS);
  await resume({ communityId, suspensionId, actionId: actionId() });
  expect(toldHouseholds).toBeGreaterThan(50);
  const told = await toldOf(database, 'carryingStopped', since);
  expect(told).toEqual({ messages: toldHouseholds, households: toldHouseholds });
  done.rain += 1;
}

async function deliver(at: number): Promise<DropOff[]> {
  const runIds = await loadAll(app);
  if (rainAt.has(at)) await rain();
  const taken = await carryAll(app, runIds, at === HALF_DAYS - 1 ? null : chance, { books, prices });
  done.doors += taken.length;
  return taken;
}

async function settleMoney(at: number): Promise<void> {
  await payMany(app, chance, books);
  done.backs += await giveBack(app, books);
  await letOff(app, chance, books, { isAgreed: at % 4 < 2 });
  if (at % 2 === 0) return;
  await handIn(app, books);
  await paySuppliers(app, books);
  await countBox(app, books, at % 8 === 3 ? 350 : 0);
}

async function liveHalfDay({ at, from, cutOff }: (typeof halfDays)[number]): Promise<void> {
  app.clock.set(from);
  const [first] = homes;
  if (first) prices ??= await readPrices(app, first);
  const ordering = await drawHomes(at);
  const waveId = await orderAll(app, chance, ordering, { prices, onlyWhole: !shortAt.has(at) });
  const parts = { medical: partOf(MEDICAL, at), topUps: partOf(TOP_UPS, at) };
  await doErrands(app, books, drawErrands(chance, homes, parts));
  done.medical += parts.medical;
  done.topUps += parts.topUps;
  app.clock.set(cutOff);
  await runJobs(app.app, app.clock.now);
  await receive(at, waveId);
  const delivered = await deliver(at);
  await letTimePass();
  done.refunds += await refundSome(app, chance, { books, prices }, { delivered, homes });
  await letTimePass();
  await settleMoney(at);
}

describe.sequential('a fortnight', () => {
  it.each(halfDays)(
    '$name: every piece and every fen is accounted for',
    async (halfDay) => {
      await liveHalfDay(halfDay);
      if (halfDay.at < 3 || halfDay.at % 4 === 0) await lookAround(database);
      await recount(database);
      await everyGapIsNamed(app, 4);
      await agreesWithBooks(app, books);
      expect(await toldTwice(database)).toEqual([]);
      const past = new Date(app.clock.now.getTime() - chance.whole(1, 24 * 60) * 60_000);
      for (const moment of [app.clock.now, past]) expect(await nowhereAt(database, moment, 2)).toEqual([]);
    },
    halfDayMs,
  );

  it('comes to 3,000 doors, 150 medicines, 200 cards, five short batches and two rains; nothing is left', async () => {
    expect(done).toMatchObject({ doors: DOORS, medical: MEDICAL, topUps: TOP_UPS, short: 5, rain: 2 });
    expect(await countDone(database)).toEqual({ doors: DOORS, medical: MEDICAL, topUps: TOP_UPS, inHand: 0 });
    const { refunds, backs, returnedFen } = done;
    expect([refunds, backs, returnedFen, books.lostFen].every((count) => count > 0)).toBe(true);
    await everyGapIsNamed(app, HALF_DAYS);
    const begun = Date.parse(halfDays[0]?.cutOff ?? '');
    const moments = [1, 2, 3].map(() => new Date(begun + chance.whole(1, 13 * 24) * HOUR_MS));
    for (const moment of moments) expect(await nowhereAt(database, moment, 14)).toEqual([]);
  });
});
