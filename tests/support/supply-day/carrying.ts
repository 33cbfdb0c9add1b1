import { actionId } from '../app';
import { communityId, entranceIdsOf, maHome, pengHome, songHome, zhuHome } from '../demo';
import { tomorrowAt } from '../flowing-clock';
import { givenDeparted, outcomeOf, type Home } from '../given';
import { givenStations, later, move } from '../given-parcels';
import { homesOf, nowAt, type Stage } from './here';

/** Packed: what goes to the doors of five entrances; what came for one of them is two parcels. */
async function pack({ as }: Stage): Promise<void> {
  const staff = as('lin').dispatch;
  const entranceIds = entranceIdsOf('10-1', '10-2', '1-1', '2-1', '3-1');
  await staff.markSorted({ communityId, entranceIds, actionId: actionId() });
  const { householdId } = pengHome;
  await staff.packParcels({ communityId, households: [{ householdId, parcels: 2 }], actionId: actionId() });
}

/** What lies packed of a household. */
const parcelsOf = async ({ as }: Stage, { householdId }: Home) =>
  (await as('lin').dispatch.listParcels({ communityId, householdId })).rows;

/** A tricycle with limits and a timetable, and a van that stands still. */
async function layOut(
  app: Stage,
  { east, vehicleId }: Awaited<ReturnType<typeof givenStations>>,
): Promise<void> {
  const staff = app.as('lin').dispatch;
  const limits = { mostGrams: 150_000, mostPieces: 60, mostCold: 6 };
  const save = (id: string | null, name: string, kind: 'tricycle' | 'van') =>
    staff.saveVehicle({ communityId, vehicleId: id, name, kind, ...limits, actionId: actionId() });
  await save(vehicleId, '蓝三轮', 'tricycle');
  const van = await save(null, '街道的面包车', 'van');
  const times = { firstAt: '09:00', lastAt: '19:00', everyMinutes: 120, rideMinutes: 10, doorMinutes: 40 };
  const timetables = [{ stationId: east, timetable: { vehicleId, ...times } }];
  await staff.setTimetables({ communityId, timetables, actionId: actionId() });
  const still = {
    scope: 'vehicle',
    stationId: null,
    vehicleId: van.vehicleId,
    reason: '后轮没气了',
  } as const;
  await staff.suspend({ communityId, ...still, expectedUntil: tomorrowAt('18:30'), actionId: actionId() });
}

/** 朱先生's and 马先生's parcels go to 东站, where one is unloaded; 宋女士's lie on the tricycle to 西站, with one that is wrong. */
async function ride(app: Stage) {
  const stations = await givenStations(app);
  await layOut(app, stations);
  const [toEast, toWest] = [await stations.tripTo(stations.east), await stations.tripTo(stations.west)];
  const [zhu, ma, song, peng] = await Promise.all(
    [zhuHome, maHome, songHome, pengHome].map((at) => parcelsOf(app, at)),
  );
  await move(app, [...(zhu ?? []), ...(ma ?? [])], { step: 'loaded', tripId: toEast });
  await move(app, [...(song ?? []), ...(peng ?? []).slice(0, 1)], { step: 'loaded', tripId: toWest });
  const { departTrip, arriveTrip } = app.as('wang').dispatch;
  await departTrip({ communityId, tripId: toEast, happenedAt: later(app, 1), actionId: actionId() });
  await arriveTrip({ communityId, tripId: toEast, happenedAt: later(app, 9), actionId: actionId() });
  later(app, 1);
  await move(app, zhu ?? [], { step: 'unloaded', stationId: stations.east, tripId: toEast });
  later(app, 1);
  const crated = await parcelsOf(
    app,
    homesOf('10-1').find(({ householdId }) => householdId !== zhuHome.householdId) ?? pengHome,
  );
  if (crated.length > 0)
    await app
      .as('lin')
      .dispatch.packCrate({ communityId, parcelIds: crated.map(({ id }) => id), actionId: actionId() });
  return { ...stations, toEast, toWest, parcelCode: zhu?.[0]?.code ?? '' };
}

/** What lies at 东站 is brought up; a run with building 1 is on its way; the rest waits to be planned. */
async function bring(app: Stage, east: string): Promise<{ runId: string }> {
  const staff = app.as('lin').dispatch;
  const { runId } = await staff.createRun({
    ...{ communityId, entranceIds: entranceIdsOf('10-1'), fromStationId: east, actionId: actionId() },
  });
  const { dropOffIds } = await givenDeparted(app, runId);
  later(app, 5);
  const word = { ...outcomeOf(dropOffIds[0] ?? '', 'handedOver'), happenedAt: nowAt(app) };
  await app.as('wang').dispatch.confirmDropOff({ ...word, actionId: actionId() });
  const open = { communityId, entranceIds: entranceIdsOf('2-1'), fromStationId: null };
  const other = await staff.createRun({ ...open, actionId: actionId() });
  await givenDeparted(app, other.runId, 'he');
  return { runId };
}

/** Medicine, fresh things and parcels lie at the gate; a shift has missed one and found one too many. */
async function keepGate(app: Stage): Promise<void> {
  const add = (at: Home, kind: 'medicine' | 'fresh' | 'other', liesAt: string) =>
    app.as('wang').dispatch.addGateParcel({ ...at, kind, liesAt, actionId: actionId() });
  await add(maHome, 'medicine', '门岗冰箱');
  await add(songHome, 'fresh', '东门架子第 2 层');
  const lost = await add(pengHome, 'other', '东门架子第 1 层');
  for (const at of homesOf('4-1').slice(0, 6)) await add(at, 'other', '北门快递柜旁边的蓝色筐');
  const counted = { communityId, counted: 9, missingIds: [lost.parcelId], extra: 1 };
  const { shiftId } = await app.as('wang').dispatch.handOverGate({ ...counted, actionId: actionId() });
  await app.as('he').dispatch.takeOverGate({ communityId, shiftId, actionId: actionId() });
}

/** From the depot over the stations to the doors, and the gate. */
export async function givenCarriedOnTheDay(app: Stage) {
  await pack(app);
  const ridden = await ride(app);
  const brought = await bring(app, ridden.east);
  await keepGate(app);
  return { ...ridden, ...brought };
}
