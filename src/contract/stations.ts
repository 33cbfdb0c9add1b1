import * as z from 'zod';
import { byHelper, byStaff } from './dispatch';
import { named } from './named';
import { action, query } from './procedure';
import { GivenMoment, Id, inCommunity, Moment, page, paged, Quantity } from './shapes';

/** Everything stands still, or one station, or one vehicle. */
export const SuspensionScope = z.enum(['everything', 'station', 'vehicle']);
export type SuspensionScope = z.infer<typeof SuspensionScope>;

/** Carrying stands still for a reason that everybody may read. */
export const Suspension = z.object({
  id: z.uuid(),
  scope: SuspensionScope,
  stationId: z.uuid().nullable(),
  vehicleId: z.uuid().nullable(),
  /** The station or the vehicle; null when everything stands still. */
  targetName: z.string().nullable(),
  reason: z.string(),
  begunAt: Moment,
  /** When staff expect to go on. */
  expectedUntil: Moment,
  endedAt: Moment.nullable(),
});
export type Suspension = z.infer<typeof Suspension>;

export const BeijingClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 08:30 这样');

/** Each day from the first to the last departure; minutes of a ride and from the station to a door, while no day has shown them. */
export const Timetable = z.object({
  vehicleId: z.uuid(),
  vehicleName: z.string(),
  firstAt: z.string(),
  lastAt: z.string(),
  everyMinutes: z.int(),
  rideMinutes: z.int(),
  doorMinutes: z.int(),
});
export type Timetable = z.infer<typeof Timetable>;

export const Station = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The buildings that it serves now, in their order. */
  buildingNos: z.array(z.string()),
  timetable: Timetable.nullable(),
  /** Parcels that lie here, and those that are on their way to it. */
  here: Quantity,
  coming: Quantity,
  /** Why nothing goes there now: of the station, or of everything. */
  suspension: Suspension.nullable(),
});
export type Station = z.infer<typeof Station>;

/** A building was served by a station from a moment on, until another took it over. */
export const ServicePeriod = z.object({
  buildingId: z.uuid(),
  buildingNo: z.string(),
  stationId: z.uuid(),
  stationName: z.string(),
  startsAt: Moment,
  endsAt: Moment.nullable(),
});
export type ServicePeriod = z.infer<typeof ServicePeriod>;

export const listStations = query({
  summary:
    'The stations with the buildings that they serve now, their timetables and what lies there (at most 200)',
  mayCall: byHelper,
  input: inCommunity,
  output: z.object({
    rows: z.array(Station).max(200),
    /** What lies at the depot, packed and not loaded. */
    atDepot: Quantity,
    /** Buildings that no station serves. */
    unservedBuildingNos: z.array(z.string()).max(300),
  }),
  refusals: [],
});

export const listStationService = query({
  summary: 'Which station served which building from when to when, the latest change first',
  mayCall: byStaff,
  input: inCommunity.extend({ buildingId: Id.optional(), ...page }),
  output: paged(ServicePeriod),
  refusals: [],
});

export const suspend = action({
  summary:
    'Stop carrying for a reason: everything, to one station, or with one vehicle; whoever waits for something of it is told once, with the new time',
  mayCall: byStaff,
  input: inCommunity.extend({
    scope: named('暂停什么', SuspensionScope),
    stationId: named('中转站', Id.nullable()),
    vehicleId: named('车', Id.nullable()),
    reason: z.string().trim().min(1, '请写原因').max(30, '最多 30 个字'),
    expectedUntil: named('预计恢复', GivenMoment),
  }),
  output: z.object({ suspensionId: z.uuid(), toldHouseholds: z.int() }),
  refusals: ['SUSPENDED_ALREADY', 'SUSPENDED_IN_PAST'],
});

export const prolongSuspension = action({
  summary:
    'What stands still stands still until another hour; a household hears of it once more when the time that it was told has become later by more than half an hour',
  mayCall: byStaff,
  input: inCommunity.extend({
    suspensionId: named('哪一次暂停', Id),
    expectedUntil: named('预计恢复', GivenMoment),
  }),
  output: z.object({ suspensionId: z.uuid(), toldHouseholds: z.int() }),
  refusals: ['SUSPENDED_IN_PAST', 'SUSPENSION_OVER'],
});

export const resume = action({
  summary: 'Go on carrying; what was suspended stays to be read',
  mayCall: byStaff,
  input: inCommunity.extend({ suspensionId: named('哪一次暂停', Id) }),
  output: z.object({ suspensionId: z.uuid() }),
  refusals: [],
});

export const listSuspensions = query({
  summary: 'What has been suspended and why, the latest first',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(Suspension),
  refusals: [],
});
