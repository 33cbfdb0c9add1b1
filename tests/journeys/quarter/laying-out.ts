import { demoCatalogue } from '../../../backend/demo/catalogue';
import { demoId } from '../../../backend/demo';
import { runJobs } from '../../../backend/jobs';
import { actionId, type TestApp } from '../../support/app';
import type { TestDatabase } from '../../support/database';
import { givenVehicle } from '../../support/given-carrying';
import { givenQuarter, quarterId, type Post } from '../../support/given-quarter';

export const communityId = quarterId;
export const staff = 'quarter-staff';
export const runners = Array.from({ length: 8 }, (_, at) => `quarter-runner-${at + 1}`);
export const runnerIdOf = (key: string): string => demoId(`account ${key}`);

/** The day; moments of it by Beijing's clock. */
const day = '2026-11-23';
export const momentAt = (clock: string): string => new Date(`${day}T${clock}:00+08:00`).toISOString();

const MINUTE_MS = 60_000;
/** The half hours from the first to the last tricycle, by Beijing's clock. */
const FIRST = '09:00';
const HALF_HOURS = 24;
export const halfHours = Array.from({ length: HALF_HOURS }, (_, nth) =>
  new Date(Date.parse(momentAt(FIRST)) + nth * 30 * MINUTE_MS).toISOString(),
);

/** 13 buildings and eight stations: the first five stations serve two buildings each. */
const STATIONS = 8;
const buildingsOf = (station: number): number[] => (station <= 5 ? [station, station + STATIONS] : [station]);

export interface Quarter {
  posts: Post[];
  /** In the order of their first departure. */
  stationIds: string[];
  vehicleIds: string[];
}

/** The quarter with a shop and one wave, eight stations, two tricycles and a timetable: two leave each half hour. */
export async function layOutQuarter(app: TestApp, database: TestDatabase): Promise<Quarter> {
  const waveTimes = [{ kind: 'noon', cutOff: '08:00', deliverBy: '22:00', deliverDay: 0 }] as const;
  const posts = await givenQuarter(database, 713, { waveTimes, catalogue: demoCatalogue, runners });
  await runJobs(app.app, app.clock.now);
  const stationIds = [];
  for (let station = 1; station <= STATIONS; station++) stationIds.push(await addStation(app, station));
  const vehicleIds = [];
  for (const mostPieces of [60, 60])
    vehicleIds.push(await givenVehicle(app.as(staff), communityId, { mostPieces, mostGrams: 300_000 }));
  await setTimetables(app, stationIds, vehicleIds);
  return { posts, stationIds, vehicleIds };
}

async function addStation(app: TestApp, station: number): Promise<string> {
  const buildingIds = buildingsOf(station).map((building) => demoId(`quarter building ${building}`));
  const named = { groupId: null, kind: 'station', name: `${station}号站`, buildingIds } as const;
  return (await app.as(staff).households.saveBuildingGroup({ communityId, ...named, actionId: actionId() }))
    .groupId;
}

/** Each station every two hours, two of them each half hour. */
async function setTimetables(app: TestApp, stationIds: string[], vehicleIds: string[]): Promise<void> {
  const timetables = stationIds.map((stationId, at) => {
    const from = Date.parse(momentAt(FIRST)) + Math.floor(at / 2) * 30 * MINUTE_MS;
    const clock = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(11, 16);
    const times = { firstAt: clock(from), lastAt: clock(from + 10 * 3_600_000), everyMinutes: 120 };
    const vehicleId = vehicleIds[at % 2] ?? '';
    return { stationId, timetable: { vehicleId, ...times, rideMinutes: 10, doorMinutes: 30 } };
  });
  await app.as(staff).dispatch.setTimetables({ communityId, timetables, actionId: actionId() });
  const { items } = await app.as(staff).dispatch.makeTrips({ communityId, day, actionId: actionId() });
  if (items.some(({ result }) => result !== 'made')) throw new Error('not all trips were made');
}
