import * as z from 'zod';
import { Priority } from './catalogue';
import { byStaff, Load } from './dispatch';
import { carryLimits } from './carry-limits';
import { FromStation, LyingAt, StaysBehind } from './lying';
import { named } from './named';
import { action, query } from './procedure';
import { Id, inCommunity, Quantity } from './shapes';
import { Violation } from './violations';

/** A volunteer who is there, with what they can carry now. */
export const PlanHelper = z.object({ volunteerId: Id, ...carryLimits });
export type PlanHelper = z.infer<typeof PlanHelper>;

/** Why these doors go together, or with this person. `count`: how many doors, entrances or former runs it is about. */
export const PlanReason = z.object({
  kind: z.enum(['urgent', 'knowsBuilding', 'wholeEntrances', 'addedToRun', 'fewClimbs']),
  count: z.int(),
});
export type PlanReason = z.infer<typeof PlanReason>;

export const PlannedDoor = z.object({
  householdId: z.uuid(),
  entranceId: z.uuid(),
  buildingNo: z.string(),
  entranceNo: z.string(),
  floor: z.int(),
  roomNo: z.string(),
  pieces: Quantity,
  load: Load,
  /** Of what it gets: what goes first. */
  priority: Priority,
});
export type PlannedDoor = z.infer<typeof PlannedDoor>;

/** A run as it is proposed: a new one, or one that is there and has not departed, with what is added to it. */
export const PlannedRun = z.object({
  runId: z.uuid().nullable(),
  label: z.string().nullable(),
  volunteerId: z.uuid().nullable(),
  volunteerName: z.string().nullable(),
  /** Households, pieces, load and floors of the whole run, with what it had before. */
  households: z.int(),
  pieces: Quantity,
  load: Load,
  coldBoxes: Quantity,
  floors: Quantity,
  reasons: z.array(PlanReason).max(5),
  violations: z.array(Violation).max(7),
  /** What is added, in climbing order. */
  doors: z.array(PlannedDoor).max(400),
});
export type PlannedRun = z.infer<typeof PlannedRun>;

/** 比谁能拿的都重 / 没有保温箱 / 没有人在 / 都装满了 / 到站取 / 排不下 / 还没到中转站 / 还在别处. */
export const NotPlannedReason = z.enum([
  'tooMuch',
  'noColdBox',
  'nobodyThere',
  'full',
  'fetches',
  'tooMany',
  'notHereYet',
  'elsewhere',
]);
export type NotPlannedReason = z.infer<typeof NotPlannedReason>;

export const NotPlannedDoor = PlannedDoor.extend({
  reason: NotPlannedReason,
  /** How many of its parcels lie elsewhere, and where; beside `elsewhere` and `notHereYet`. */
  lies: StaysBehind.optional(),
});
export type NotPlannedDoor = z.infer<typeof NotPlannedDoor>;

/** Who climbs how many floors today when the plan is carried out. */
export const FloorShare = z.object({ volunteerId: z.uuid(), name: z.string(), floors: Quantity });

const Helpers = named('在场的志愿者', z.array(PlanHelper).max(50, '一次最多选 50 位'));

export const proposeRuns = query({
  summary:
    'A proposal for what lies sorted now: who carries what, why, and what is not planned and why. Nothing is written',
  mayCall: byStaff,
  input: inCommunity.extend({ helpers: Helpers, fromStationId: FromStation }),
  output: z.object({
    /** The name of exactly this plan: confirming takes it. */
    plan: z.string(),
    runs: z.array(PlannedRun).max(150),
    /** A door of which only a part lies here is here beside its run. */
    notPlanned: z.array(NotPlannedDoor).max(2000),
    floors: z.array(FloorShare).max(50),
    /** Where the runs leave from (null: the depot), and where everything lies; null and none without a station. */
    from: z.object({ stationId: z.uuid().nullable() }).nullable().optional(),
    places: z.array(LyingAt).max(1000).optional(),
  }),
  refusals: [],
});

export const planRuns = action({
  summary: 'Make exactly the runs of a proposal, or refuse when something has changed since',
  mayCall: byStaff,
  input: inCommunity.extend({
    helpers: Helpers,
    fromStationId: FromStation,
    plan: named('安排', z.string().min(1).max(100)),
  }),
  output: z.object({
    made: z.array(z.object({ runId: z.uuid(), households: z.int(), pieces: Quantity })).max(150),
    notPlanned: z.int(),
  }),
  refusals: ['PLAN_CHANGED', 'NOTHING_TO_PLAN'],
});
