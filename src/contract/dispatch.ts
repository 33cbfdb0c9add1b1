import * as z from 'zod';
import { handedOutAs, Priority } from './catalogue';
import { codeRefusals, HouseholdCode } from './codes';
import { ControlLevel, DeliveryWay } from './control';
import { FromStation, LyingAt, StaysBehind } from './lying';
import { named } from './named';
import { action, held, query } from './procedure';
import { atEntrance, atHousehold, GivenMoment, inCommunity, Moment, page, paged, Quantity } from './shapes';
import { Violation } from './violations';

/** 当面送达 / 放门口 / 没人应门 / 拒收 / 房号不对. */
export const DropOffOutcome = z.enum(['handedOver', 'leftAtDoor', 'noAnswer', 'refused', 'wrongRoom']);
export type DropOffOutcome = z.infer<typeof DropOffOutcome>;

export const RunState = z.enum(['open', 'accepted', 'departed', 'finished']);
export type RunState = z.infer<typeof RunState>;

export const Piece = z.object({
  name: z.string(),
  measure: z.string(),
  quantity: Quantity,
  /** What one of them weighs; null when nobody has said. */
  weightGrams: z.int().nullable(),
  /** Medicine, infant and cold goods stand before the others. */
  priority: Priority,
  ...handedOutAs,
});
export type Piece = z.infer<typeof Piece>;

/** What there is to carry: the weight in grams of all pieces whose weight is known, and how many pieces are not. */
export const Load = z.object({ grams: Quantity, unweighed: Quantity });
export type Load = z.infer<typeof Load>;

/** What lies at the transit station for one entrance. */
export const SortingEntrance = z.object({
  entranceId: z.uuid(),
  buildingNo: z.string(),
  entranceNo: z.string(),
  households: z.int(),
  toSort: Quantity,
  toSortLoad: Load,
  /** What is ready to go: 户, 件, weight. */
  sortedHouseholds: z.int(),
  sorted: Quantity,
  sortedLoad: Load,
  /** The level of the building, and how things reach its households unless staff have chosen the door for one. */
  level: ControlLevel,
  way: DeliveryWay,
  /** Of the sorted households those to whose door things go. */
  sortedToDoor: z.int(),
  /** The transit station that serves the building. */
  stationName: z.string().nullable(),
  /** Where the parcels of what is sorted lie; absent where the community has no station. */
  lies: z.array(LyingAt).max(60).optional(),
});
export type SortingEntrance = z.infer<typeof SortingEntrance>;

export const SortingHousehold = z.object({
  householdId: z.uuid(),
  floor: z.int(),
  roomNo: z.string(),
  isSorted: z.boolean(),
  /** Labelled parcels that hold what is sorted for it, and that no run carries. */
  parcels: Quantity.optional(),
  pieces: z.array(Piece),
  /** What it ordered with these and does not get: nobody looks for it. */
  lacking: z.array(Piece.pick({ name: true, measure: true, quantity: true })),
  /** Staff have chosen the door for it although its building fetches its things. */
  hasDoorDelivery: z.boolean(),
  /** The register holds something that calls for care. */
  hasCare: z.boolean(),
});
export type SortingHousehold = z.infer<typeof SortingHousehold>;

/** A run to the doors, or goods that lie at the station and that each household fetches. */
export const RunKind = z.enum(['toDoor', 'pickUp']);
export type RunKind = z.infer<typeof RunKind>;

export const RunSummary = z.object({
  id: z.uuid(),
  kind: RunKind,
  label: z.string(),
  state: RunState,
  buildingNos: z.array(z.string()),
  /** The stations that serve these buildings. */
  stationNames: z.array(z.string()),
  households: z.int(),
  settled: z.int(),
  pieces: Quantity,
  load: Load,
  volunteerId: z.uuid().nullable(),
  volunteerName: z.string().nullable(),
  isMine: z.boolean(),
  createdAt: Moment,
  departedAt: Moment.nullable(),
  finishedAt: Moment.nullable(),
});
export type RunSummary = z.infer<typeof RunSummary>;

export const DropOff = z.object({
  id: z.uuid(),
  householdId: z.uuid(),
  entranceId: z.uuid(),
  buildingNo: z.string(),
  entranceNo: z.string(),
  floor: z.int(),
  roomNo: z.string(),
  pieces: z.array(Piece),
  outcome: DropOffOutcome.nullable(),
  note: z.string().nullable(),
  /** When it happened by the volunteer's phone, and when the server heard of it. */
  happenedAt: Moment.nullable(),
  confirmedAt: Moment.nullable(),
  /** When the household was told that the volunteer is entering its building. */
  announcedAt: Moment.nullable(),
  /** Handed over by the household's code of the day only: medicine. Absent: no code. */
  needsCode: z.boolean().optional(),
  /** Somebody answers for handing it over without the code. */
  isWaived: z.boolean().optional(),
});
export type DropOff = z.infer<typeof DropOff>;

export const Run = RunSummary.extend({
  /** In climbing order: building, entrance, top floor first. */
  dropOffs: z.array(DropOff).max(400),
});
export type Run = z.infer<typeof Run>;

export const byStaff = held('community', ['staff']);
export const byVolunteer = held('community', ['volunteer']);
/** At the station whoever is there hands over, staff too. */
export const byHelper = held('community', ['volunteer', 'staff']);
export const onRun = inCommunity.extend({ runId: z.uuid() });

export const listSorting = query({
  summary: 'What waits at the station, entrance by entrance (a community has at most 1,000 entrances)',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({ rows: z.array(SortingEntrance).max(1000) }),
  refusals: [],
});

export const listSortingHouseholds = query({
  summary: 'What each household of one entrance gets, in climbing order (at most 400 doors)',
  mayCall: held('entrance', ['staff']),
  input: atEntrance,
  output: z.object({ placeLabel: z.string(), way: DeliveryWay, rows: z.array(SortingHousehold).max(400) }),
  refusals: [],
});

const Entrances = z.array(z.uuid()).min(1, '请至少选一个单元').max(100, '一次最多选 100 个单元');

export const markSorted = action({
  summary: 'Record that all received goods of these entrances are sorted by household',
  mayCall: byStaff,
  input: inCommunity.extend({ entranceIds: Entrances }),
  output: z.object({ pieces: Quantity, households: z.int() }),
  refusals: ['NOTHING_RECEIVED'],
});

export const createRun = action({
  summary:
    'Make one run of all that lies sorted at one place for these entrances and goes to the door now; or, as a pick-up, of all that is fetched: its households are told where and when. What lies elsewhere stays and is named',
  mayCall: byStaff,
  input: inCommunity.extend({
    entranceIds: Entrances,
    kind: RunKind.default('toDoor'),
    fromStationId: FromStation,
  }),
  output: z.object({
    runId: z.uuid(),
    households: z.int(),
    pieces: Quantity,
    /** What the planner's check says of it; nothing is forbidden. */
    violations: z.array(Violation).max(7).optional(),
    /** What was asked for and lies elsewhere. */
    stays: z.array(StaysBehind).max(60).optional(),
  }),
  refusals: ['NOTHING_SORTED', 'GOODS_ELSEWHERE', 'GOODS_ABOARD'],
});

export const listRuns = query({
  summary: 'Runs, newest first; a volunteer sees open ones and the own',
  mayCall: held('community', ['volunteer', 'staff']),
  input: inCommunity.extend(page),
  output: paged(RunSummary),
  refusals: [],
});

export const getRun = query({
  summary: 'One run with every door in climbing order',
  mayCall: held('community', ['volunteer', 'staff']),
  input: onRun,
  output: Run,
  refusals: ['NOT_YOUR_RUN'],
});

export const acceptRun = action({
  summary: 'Take an open run: the first volunteer wins',
  mayCall: byVolunteer,
  input: onRun,
  output: z.object({ runId: z.uuid() }),
  refusals: ['RUN_TAKEN'],
});

export const departRun = action({
  summary: 'Leave the transit station with the run; its households are told',
  mayCall: byVolunteer,
  input: onRun,
  output: z.object({ runId: z.uuid(), departedAt: Moment }),
  refusals: ['NOT_YOUR_RUN', 'RUN_FINISHED', 'CARRYING_SUSPENDED'],
});

export const confirmDropOff = action({
  summary:
    'Record what happened at one door, or that a household has fetched its goods; no answer and wrong room bring them back in hand',
  mayCall: byHelper,
  input: inCommunity.extend({
    dropOffId: z.uuid(),
    outcome: DropOffOutcome,
    note: z.string().trim().max(100, '备注最多 100 个字').optional(),
    pictureId: z.uuid().optional(),
    /** When it happened by the phone's clock; the server's own time is kept beside it. */
    happenedAt: GivenMoment,
    /** What the household said: at the door for medicine, at the station when it fetches. */
    code: HouseholdCode.optional(),
    /** A neighbour fetches for it: only with its code. */
    byNeighbour: named('是不是邻居代取', z.boolean()).optional(),
  }),
  output: z.object({ dropOffId: z.uuid(), outcome: DropOffOutcome, confirmedAt: Moment }),
  refusals: [
    'NOT_YOUR_RUN',
    'RUN_NOT_DEPARTED',
    'RUN_FINISHED',
    'DROP_OFF_RECORDED',
    'PICTURE_OF_OTHER_HOUSEHOLD',
    'FETCHED_OR_REFUSED',
    'NEIGHBOUR_NEEDS_CODE',
    ...codeRefusals,
  ],
});

export const finishRun = action({
  summary:
    'End the run, by its volunteer or by staff who have its paper; doors without an outcome go back in hand, are told, and wait for the next run',
  mayCall: held('community', ['volunteer', 'staff']),
  input: onRun,
  output: z.object({ runId: z.uuid(), leftHouseholds: z.int(), leftPieces: Quantity }),
  refusals: ['NOT_YOUR_RUN', 'RUN_NOT_DEPARTED'],
});

export const acknowledge = action({
  summary: "The household's word that what was delivered is there; what is in dispute is left out",
  mayCall: held('household', ['resident', 'familyProxy', 'captain', 'staff']),
  input: atHousehold.extend({ orderId: z.uuid() }),
  output: z.object({ orderId: z.uuid(), acknowledgedAt: Moment }),
  refusals: ['NOTHING_DELIVERED', 'ALL_IN_DISPUTE'],
});
