import { PlannerInput, type PlannerLimits, type PlannerParcel } from '@/contract/planner';
import type { LyingAt } from '@/contract/lying';
import type { NotPlannedReason, PlanHelper } from '@/contract/plans';
import { RUN_LIMIT_GRAMS } from '@/domain/load';
import { placeOfMost, sumByPlace } from '@/domain/lying';
import type { Plan } from '@/domain/planner/describe';
import { planRuns } from '@/domain/planner/plan-runs';
import type { Context } from '../../../kernel/context';
import { listHolders } from '../../org/public';
import { listLying, type LyingForEntrance } from '../parcels/lying';
import { whenceOf } from '../runs/whence';
import type { Whence } from '../../orders/public';
import { listCarriedDoors, type CarriedDoor } from './carried-doors';
import { countFloorsToday, listKnownBuildings } from './people-there';
import { listWaitingDoors, type WaitingDoor } from './waiting-doors';

/** So many doors are planned at once; the others wait for the next plan, and are said. */
const MOST_DOORS = 300;

/** A plan with what it was made of: what waits, what is carried, who is there. */
export interface MadePlan {
  plan: Plan;
  /** In climbing order. */
  waiting: readonly WaitingDoor[];
  carried: readonly CarriedDoor[];
  /** By id. */
  names: ReadonlyMap<string, string>;
  left: readonly LeftDoor[];
  /** Where its runs leave from, and where everything lies; null: there is one place. */
  from: Whence | null;
  places: readonly LyingAt[];
}

/** A door that is in no run, or of which something lies elsewhere. */
interface LeftDoor {
  door: WaitingDoor;
  reason: NotPlannedReason;
}

interface Asked {
  communityId: string;
  helpers: readonly PlanHelper[];
  now: Date;
  /** Where the runs are to leave from; absent: where most lies. */
  fromStationId?: string | null | undefined;
}

/** Plans what lies sorted now for those who are there. Whoever is no volunteer of the community is not there. */
export async function makePlan(
  { db, secrets }: Pick<Context, 'db' | 'secrets'>,
  { communityId, helpers, now, fromStationId }: Asked,
): Promise<MadePlan> {
  const holders = await listHolders({ db, secrets, now }, { role: 'volunteer', communityId });
  const names = new Map(holders.map(({ id, name }) => [id, name]));
  const there = helpers.filter(({ volunteerId }) => names.has(volunteerId));
  const volunteerIds = there.map(({ volunteerId }) => volunteerId);
  const lying = await listLying(db, communityId, now);
  const from = whenceOf(fromStationId === undefined ? placeToPlan(lying)?.stationId : fromStationId);
  const found = await listWaitingDoors(db, communityId, { now, from });
  const isChosen = fromStationId !== undefined;
  const waiting = found.map((door) => ({ ...door, isHere: isHere(door, { from, isChosen }) }));
  const carried = await listCarriedDoors(db, communityId);
  const knows = await listKnownBuildings(db, communityId, { volunteerIds, now });
  const climbed = await countFloorsToday(db, communityId, { volunteerIds, now });
  const toDoor = waiting.filter((door) => door.isToDoor && door.isHere);
  const now300 = [...toDoor].sort(mostUrgentFirst).slice(0, MOST_DOORS);
  const input: PlannerInput = {
    ...placesOf([...now300, ...carried]),
    parcels: now300.map((door) => parcelOf(door.householdId, door, door.since.toISOString())),
    volunteers: there.map(({ volunteerId, ...limits }) => ({
      ...{ id: volunteerId, limits },
      knows: knows.get(volunteerId) ?? [],
      climbed: climbed.get(volunteerId) ?? 0,
    })),
    runs: runsOf(carried, there, { now, from }),
  };
  const plan = planRuns(PlannerInput.parse(input));
  return {
    plan,
    waiting,
    carried,
    names,
    left: leftOf(plan, waiting, now300),
    from,
    places: sumByPlace(lying),
  };
}

const rank = { medicine: 0, cold: 1, infant: 2, none: 3 } as const;
const mostUrgentFirst = (one: WaitingDoor, other: WaitingDoor): number =>
  rank[one.priority] - rank[other.priority] || one.since.getTime() - other.since.getTime();

type Door = Pick<WaitingDoor, 'householdId' | 'entranceId' | 'buildingId' | 'position' | 'floor'>;

function placesOf(doors: readonly Door[]): Pick<PlannerInput, 'entrances' | 'doors'> {
  const entrances = new Map(doors.map((door) => [door.entranceId, door]));
  const homes = new Map(doors.map((door) => [door.householdId, door]));
  return {
    entrances: [...entrances].map(([id, { buildingId, position }]) => ({ id, buildingId, position })),
    doors: [...homes].map(([id, { entranceId, floor }]) => ({ id, entranceId, floor })),
  };
}

/** A household's things take one cold box of their own. */
const parcelOf = (
  id: string,
  door: Pick<WaitingDoor, 'householdId' | 'grams' | 'pieces' | 'isCold' | 'priority'>,
  waitingSince: string,
): PlannerParcel => ({
  id,
  doorId: door.householdId,
  grams: door.grams,
  pieces: door.pieces,
  coldBoxes: door.isCold ? 1 : 0,
  priority: door.priority,
  waitingSince,
});

const limitsOf = ({ grams, pieces, coldBoxes }: PlannerLimits): PlannerLimits => ({
  grams,
  pieces,
  coldBoxes,
});

const anybody: PlannerLimits = { grams: RUN_LIMIT_GRAMS, pieces: null, coldBoxes: null };

function runsOf(
  carried: readonly CarriedDoor[],
  there: readonly PlanHelper[],
  { now, from }: { now: Date; from: Whence | null },
): PlannerInput['runs'] {
  const runs = new Map<string, CarriedDoor[]>();
  for (const door of carried) runs.set(door.runId, [...(runs.get(door.runId) ?? []), door]);
  return [...runs].flatMap(([id, [first, ...rest]]) => {
    if (!first) return [];
    const { volunteerId } = first;
    const isFixed = first.hasDeparted || leavesElsewhere(first, from);
    const limits = limitsOf(there.find((one) => one.volunteerId === volunteerId) ?? anybody);
    return [
      {
        ...{ id, volunteerId, limits },
        state: isFixed ? ('departed' as const) : volunteerId ? ('accepted' as const) : ('open' as const),
        parcels: [first, ...rest].map((door) => parcelOf(door.dropOffId, door, now.toISOString())),
      },
    ];
  });
}

/** Where most lies that waits for no vehicle; where all of it does, where most lies. */
const placeToPlan = (lying: readonly LyingForEntrance[]): LyingAt | undefined =>
  placeOfMost(sumByPlace(lying.filter(({ waitsForVehicle }) => !waitsForVehicle))) ??
  placeOfMost(sumByPlace(lying));

/**
 * Something of it lies there, and no vehicle brings the rest: nobody climbs twice. At the depot what a vehicle brings to its
 * station waits for that, unless staff chose the depot.
 */
const isHere = (
  { pieces, waitsForVehicle, isComing }: WaitingDoor,
  { from, isChosen }: { from: Whence | null; isChosen: boolean },
): boolean => pieces > 0 && !isComing && (isChosen || from?.place !== 'depot' || !waitsForVehicle);

/** Who was loaded at another place, or where nobody looked, gets nothing more here. */
const leavesElsewhere = ({ leavesFrom, stationId }: CarriedDoor, from: Whence | null): boolean =>
  from !== null && (leavesFrom !== from.place || stationId !== from.stationId);

/** What is in no run, and why: fetched, beyond what is planned at once, or what the planner says. */
function leftOf(
  { notPlanned }: Plan,
  waiting: readonly (WaitingDoor & { isHere: boolean })[],
  asked: readonly WaitingDoor[],
): MadePlan['left'] {
  const reasons = new Map(notPlanned.map(({ parcelId, reason }) => [parcelId, reason]));
  const inPlan = new Set(asked.map(({ householdId }) => householdId));
  return waiting.flatMap((door): LeftDoor[] => {
    if (!door.isToDoor) return [{ door, reason: 'fetches' }];
    const away: LeftDoor[] =
      door.elsewhere > 0 ? [{ door, reason: door.isComing ? 'notHereYet' : 'elsewhere' }] : [];
    if (!door.isHere) return away.length > 0 ? away : [{ door, reason: 'notHereYet' }];
    if (!inPlan.has(door.householdId)) return [{ door, reason: 'tooMany' }, ...away];
    const reason = reasons.get(door.householdId);
    return reason ? [{ door, reason }, ...away] : away;
  });
}
