import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { ParcelRow } from '@/contract/parcels';
import type { Trip } from '@/contract/trips';
import { reconcile } from '../../../backend/reconcile';
import { givenApp } from '../../support/app';
import { givenDatabase } from '../../support/database';
import type { ListedDoor } from '../../support/second-list';
import { climbAll, floorsOfToday, planAll } from './climbing';
import { communityId, halfHours, layOutQuarter, momentAt, staff } from './laying-out';
import { fillDepot } from './morning';
import { expectedOf, goOn, rainBegins, rainEnds, stopForRain, toldOfRain } from './raining';
import { arrive, loadTrip, loadWrongly, mayLeave, tripsLeftTo, tripsOfDay, type Loaded } from './riding';

const database = await givenDatabase('empty', { max: 8 });
const app = givenApp(database, { now: momentAt('06:00') });
const { dispatch } = app.as(staff);
const MINUTE_MS = 60_000;
const patienceMs = 600_000;
const wrongScanAt = momentAt('10:30');

/** How many parcels were in each kind of place at a moment; null: now. */
async function placesAt(at: string | null): Promise<Record<string, number>> {
  const { rows } = await dispatch.countParcels({ communityId, at });
  return rows.reduce<Record<string, number>>(
    (sums, { place, parcels }) => ({ ...sums, [place]: (sums[place] ?? 0) + parcels }),
    {},
  );
}
const sumOf = (places: Record<string, number>): number => Object.values(places).reduce((a, b) => a + b, 0);

async function allParcels(): Promise<ParcelRow[]> {
  const parcels: ParcelRow[] = [];
  let cursor: string | undefined;
  do {
    const { rows, next } = await dispatch.listParcels({ communityId, limit: 100, cursor });
    parcels.push(...rows);
    cursor = next ?? undefined;
  } while (cursor);
  return parcels;
}

/** As the database does by itself in life, where it knows how large its tables have grown. */
const lookAround = () =>
  sql`analyze drop_offs, drop_off_lines, drop_off_parcels, delivery_runs, parcels, parcel_lines, parcel_events,
              orders, order_lines`.execute(database.db);

/** Loads the two tricycles that are due; at half past ten somebody scans a parcel onto the wrong one. */
async function loadDue(trips: readonly Trip[], halfHour: string): Promise<Loaded[]> {
  app.clock.set(new Date(Date.parse(halfHour) - 5 * MINUTE_MS).toISOString());
  const due = trips.filter(({ dueAt }) => dueAt === halfHour);
  const [right, wrong] = due;
  const astray =
    halfHour === wrongScanAt && right && wrong ? await loadWrongly(app, right, wrong) : undefined;
  const loaded = [];
  for (const trip of due) loaded.push(await loadTrip(app, trip, tripsLeftTo(trips, trip)));
  if (astray && loaded[0]) loaded[0].loose.push(astray.code);
  return loaded;
}

/** What may leave rides, is unloaded and carried up; what may not stays loaded. */
async function liveHalfHour(halfHour: string, loaded: readonly Loaded[]) {
  app.clock.set(halfHour);
  const riding: Loaded[] = [];
  for (const one of loaded) if (await mayLeave(app, one.trip)) riding.push(one);
  const held = loaded.filter((one) => !riding.includes(one));
  if (riding.length === 0) return { held, delivered: [], reasons: null };
  app.clock.pass(8 * MINUTE_MS);
  for (const one of riding) await arrive(app, one);
  const reasons = await planAll(app);
  return { held, delivered: await climbAll(app), reasons };
}

/** The rain: whoever waits is told once, with a time after it; whoever has everything is told nothing. */
async function stopAndTell(waiting: readonly ListedDoor[], last: ListedDoor): Promise<string> {
  const before = await expectedOf(app, last);
  const { suspensionId, toldHouseholds } = await stopForRain(app);
  const told = await toldOfRain(database);
  expect(toldHouseholds).toBe(waiting.length);
  expect(told.map(({ householdId }) => householdId).sort()).toEqual(
    waiting.map(({ householdId }) => householdId).sort(),
  );
  const saidAt = told.map(
    ({ body }) => /^下大雨，送货暂停一会儿，您家的东西预计今天 (\d\d:\d\d) 送到$/.exec(body)?.[1],
  );
  expect(saidAt.filter((clock) => !clock || momentAt(clock) < rainEnds)).toEqual([]);
  const during = await expectedOf(app, last);
  expect(during).toMatchObject({ place: 'depot', suspendedBy: '下大雨' });
  expect((during.expectedAt ?? '') >= (before.expectedAt ?? rainBegins)).toBe(true);
  return suspensionId;
}

/** What waits is expected anew. */
async function goOnAndSay(suspensionId: string, waiting: ListedDoor): Promise<void> {
  await goOn(app, suspensionId);
  const { expectedAt: at, suspendedBy } = await expectedOf(app, waiting);
  expect([suspendedBy, (at ?? '') > rainEnds]).toEqual([null, true]);
}

it(
  'eight stations, 48 tricycles and eight runners bring everything up the stairs, through an hour of rain',
  async () => {
    const quarter = await layOutQuarter(app, database);
    expect(quarter.posts.flatMap(({ list }) => list)).toHaveLength(713);
    const lived = await fillDepot(app, quarter);
    app.clock.set(momentAt('08:40'));
    await lookAround();
    const packed = (await allParcels()).length;
    expect(await placesAt(null)).toEqual({ depot: packed });
    const trips = await tripsOfDay(app);
    expect(trips).toHaveLength(48);

    const delivered: string[] = [];
    let held: Loaded[] = [];
    let mostHeld = 0;
    const leftLying = new Set<string>();
    let suspensionId = '';
    let [last] = lived;
    if (!last) throw new Error('nobody lives here');
    for (const halfHour of halfHours) {
      if (suspensionId === '' && halfHour > rainBegins) {
        const waiting = lived.filter(({ householdId }) => !delivered.includes(householdId));
        last = waiting.at(-1) ?? last;
        suspensionId = await stopAndTell(waiting, last);
        expect(await reconcile(database.db)).toEqual([]);
      }
      if (held.length > 0 && halfHour > rainEnds) await goOnAndSay(suspensionId, last);
      const loaded = await loadDue(trips, halfHour);
      const half = await liveHalfHour(halfHour, [...held, ...loaded]);
      held = half.held;
      mostHeld = Math.max(mostHeld, held.length);
      delivered.push(...half.delivered);
      expect(sumOf(await placesAt(null))).toBe(packed);
      // Of every door whose things are not on a run yet the planner says why.
      if (half.reasons) {
        expect(half.reasons).toHaveLength(lived.length - delivered.length);
        for (const reason of half.reasons) if (reason !== 'notHereYet') leftLying.add(halfHour);
      }
      await lookAround();
    }

    // Six trips come at once after the rain: only then something lies at a station because all eight are on the stairs.
    expect([...leftLying]).toEqual([momentAt('15:30'), momentAt('16:00')]);
    expect([mostHeld, held.length]).toEqual([4, 0]);
    expect([...delivered].sort()).toEqual(lived.map(({ householdId }) => householdId).sort());
    const parcels = await allParcels();
    expect(new Set(parcels.map(({ code }) => code)).size).toBe(packed);
    expect(parcels.filter(({ place }) => place !== 'door')).toEqual([]);
    for (let at = Date.parse(momentAt('08:40')); at < app.clock.now.getTime(); at += 15 * MINUTE_MS)
      expect(sumOf(await placesAt(new Date(at).toISOString()))).toBe(packed);
    expect((await tripsOfDay(app)).map(({ state, aboard }) => `${state} ${aboard}`)).toEqual(
      Array(48).fill('arrived 0'),
    );
    const floors = await floorsOfToday(app);
    const mean = floors.reduce((sum, one) => sum + one, 0) / floors.length;
    expect(Math.max(...floors) - Math.min(...floors)).toBeLessThanOrEqual(mean * 0.2);
    expect(await reconcile(database.db)).toEqual([]);
  },
  patienceMs,
);
