import fc from 'fast-check';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import type { Move } from '@/contract/parcels';
import { givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId } from '../../../../tests/support/demo';
import { givenPacked, givenStations } from '../../../../tests/support/given-parcels';
import { givenQuietDay } from '../../../../tests/support/state';
import * as parcelEvents from './parcel-events';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

const MINUTE_MS = 60_000;

it('comes to the same places at every moment, in whatever order and however often phones are heard', async () => {
  const app = givenApp(database);
  const { zhu } = await givenPacked(app);
  const { east, west, tripTo } = await givenStations(app);
  const [one, two] = [await tripTo(east), await tripTo(west)];
  const start = app.clock.now.getTime();
  app.clock.pass(120 * MINUTE_MS);
  const moves: Move[] = [
    { step: 'loaded', tripId: one },
    { step: 'unloaded', stationId: east, tripId: one },
    { step: 'loaded', tripId: two },
    { step: 'unloaded', stationId: west, tripId: two },
    { step: 'unloaded', stationId: null, tripId: null },
  ];
  const back: Move = { step: 'unloaded', stationId: null, tripId: null };
  const by = await anybody();
  const hear = (deed: Deed) =>
    deed.corrects
      ? parcelEvents.correct(
          database.db,
          { ...said(deed), deedId: deed.id },
          deed.right
            ? parcelEvents.targetOf(deed.right)
            : { kind: 'void', tripId: null, stationId: null, runId: null },
          { wrongId: deed.corrects, parcelIds: [zhu.id] },
        )
      : parcelEvents.add(
          database.db,
          { ...said(deed), happenedAt: new Date(start + deed.minute * MINUTE_MS).toISOString() },
          parcelEvents.targetOf(deed.right ?? back),
          { parcelIds: [zhu.id] },
        );
  const said = (deed: Deed) => ({ communityId, deedId: deed.id, heardAt: app.clock.now, by });
  const scan = fc.record({ minute: fc.integer({ min: -5, max: 100 }), move: fc.constantFrom(...moves) });
  const correction = fc.record({ of: fc.nat(9), move: fc.option(fc.constantFrom(...moves)) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(scan, { minLength: 1, maxLength: 5 }),
      fc.array(correction, { maxLength: 2 }),
      fc.infiniteStream(fc.nat()),
      async (scans, corrections, chance) => {
        const first = scans.map(({ minute, move }): Deed => ({ id: v7(), minute, right: move }));
        const then = corrections.map(({ of, move }): Deed => {
          const corrects = first[of % first.length]?.id ?? '';
          return { id: v7(), minute: 0, right: move, corrects };
        });
        await forget(zhu.id);
        for (const deed of [...first, ...then]) await hear(deed);
        const inOrder = await placesOf(zhu.id, start);
        await forget(zhu.id);
        const shuffled = shuffle(first, chance);
        for (const deed of [...shuffled, ...shuffle(then, chance), ...shuffled]) await hear(deed);
        expect(await placesOf(zhu.id, start)).toEqual(inOrder);
        expect(inOrder.every((place) => place !== null)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

interface Deed {
  id: string;
  minute: number;
  right: Move | null;
  corrects?: string;
}

function shuffle<T>(list: readonly T[], chance: Iterator<number>): T[] {
  return [...list]
    .map((one) => ({ one, at: Number(chance.next().value ?? 0) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

const forget = (parcelId: string) =>
  sql`delete from parcel_events where parcel_id = ${parcelId} and kind <> 'packed'`.execute(database.db);

async function anybody(): Promise<string> {
  const { rows } = await sql<{ by: string }>`select by from parcel_events limit 1`.execute(database.db);
  return rows[0]?.by ?? '';
}

/** Where the parcel was every five minutes from its packing on. */
async function placesOf(parcelId: string, start: number): Promise<(string | null)[]> {
  const { rows } = await sql<{ place: string | null }>`
    select w.place || ' ' || coalesce(w.trip_id::text, '') || ' ' || coalesce(w.station_id::text, '') as place
      from generate_series(0, 24) n
      left join lateral parcel_place_at(${communityId}, ${parcelId},
                                        ${new Date(start)}::timestamptz + n * interval '5 minutes') w on true
     order by n`.execute(database.db);
  return rows.map(({ place }) => place);
}
