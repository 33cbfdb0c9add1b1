import type { PlannerInput, PlannerLimits, PlannerParcel } from '@/contract/planner';
import { climbTo } from './weights';

/** Medicine, cold, infant, then everything else (decision 0046). */
const rank: Readonly<Record<PlannerParcel['priority'], number>> = {
  medicine: 0,
  cold: 1,
  infant: 2,
  none: 3,
};

/** Everything by number, so that a plan is weighed thousands of times in a second. */
export interface Problem {
  /** Those that wait first, then those of the runs that are there. */
  parcels: readonly PlannerParcel[];
  /** How many of them wait. */
  waiting: number;
  doorOf: readonly number[];
  entranceOf: readonly number[];
  buildingOf: readonly number[];
  /** Floors that are climbed to a door. */
  climbOf: readonly number[];
  rankOf: readonly number[];
  entranceIds: readonly string[];
  positionOf: readonly number[];
  doors: number;
  buildings: number;
  routes: readonly Route[];
}

/** Who may carry something more: a run that has not departed, or somebody who is there and has none. */
export interface Route {
  runId: string | null;
  volunteerId: string | null;
  limits: PlannerLimits;
  /** By number of building. */
  knows: ReadonlySet<number>;
  /** Floors climbed today before this run; null for whoever is not among those that are there. */
  climbed: number | null;
  /** What it carries already and keeps. */
  pinned: readonly number[];
}

const byId = (one: { id: string }, other: { id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0;

/** Where each stands; what is asked for and is not there is a mistake of whoever asks. */
function numbered(ids: readonly string[], what: string): (id: string) => number {
  const places = new Map(ids.map((id, place) => [id, place]));
  if (places.size < ids.length) throw new Error(`a ${what} stands twice in the planner's input`);
  return (id) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`no ${what} ${id} in the planner's input`);
    return place;
  };
}

/** The order of the input does not matter: everything is put in order of its id first. */
export function problemOf(input: PlannerInput): Problem {
  const entrances = [...input.entrances].sort(byId);
  const doors = [...input.doors].sort(byId);
  const runs = [...input.runs].sort(byId);
  const buildingIds = [...new Set(entrances.map(({ buildingId }) => buildingId))].sort();
  const entranceAt = numbered(
    entrances.map(({ id }) => id),
    'entrance',
  );
  const doorAt = numbered(
    doors.map(({ id }) => id),
    'door',
  );
  const parcels = [...[...input.parcels].sort(byId), ...runs.flatMap((run) => [...run.parcels].sort(byId))];
  const parcelAt = numbered(
    parcels.map(({ id }) => id),
    'parcel',
  );
  const placeOf = parcels.map(({ doorId }) => doorAt(doorId));
  const entranceOf = placeOf.map((door) => entranceAt(doors[door]?.entranceId ?? ''));
  const buildingAt = numbered(buildingIds, 'building');
  return {
    parcels,
    waiting: input.parcels.length,
    doorOf: placeOf,
    entranceOf,
    buildingOf: entranceOf.map((entrance) => buildingAt(entrances[entrance]?.buildingId ?? '')),
    climbOf: placeOf.map((door) => climbTo(doors[door]?.floor ?? 0)),
    rankOf: parcels.map(({ priority }) => rank[priority]),
    entranceIds: entrances.map(({ id }) => id),
    positionOf: entrances.map(({ position }) => position),
    doors: doors.length,
    buildings: buildingIds.length,
    routes: routesOf(input, { runs, parcelAt, buildingAt, buildingIds }),
  };
}

interface Numbers {
  runs: PlannerInput['runs'];
  parcelAt: (id: string) => number;
  buildingAt: (id: string) => number;
  buildingIds: readonly string[];
}

/** Runs under way are fixed, and whoever is under way is not there; everybody else has one run at most. */
function routesOf(
  input: PlannerInput,
  { runs, parcelAt, buildingAt, buildingIds }: Numbers,
): readonly Route[] {
  const there = new Map(input.volunteers.map((one) => [one.id, one]));
  if (there.size < input.volunteers.length)
    throw new Error("a volunteer stands twice in the planner's input");
  const known = (volunteerId: string | null): ReadonlySet<number> =>
    new Set(
      (there.get(volunteerId ?? '')?.knows ?? []).filter((id) => buildingIds.includes(id)).map(buildingAt),
    );
  const ofRuns = runs
    .filter(({ state }) => state !== 'departed')
    .map((run) => ({
      runId: run.id,
      volunteerId: run.volunteerId,
      limits: run.limits,
      knows: known(run.volunteerId),
      climbed: there.get(run.volunteerId ?? '')?.climbed ?? null,
      pinned: run.parcels.map(({ id }) => parcelAt(id)).sort((one, other) => one - other),
    }));
  const busy = new Set(runs.map(({ volunteerId }) => volunteerId));
  const free = [...input.volunteers].sort(byId).filter(({ id }) => !busy.has(id));
  const ofPeople = free.map(({ id, limits, climbed }) => ({
    ...{ runId: null, volunteerId: id, limits, climbed, pinned: [] },
    knows: known(id),
  }));
  return [...ofRuns, ...ofPeople];
}
