import * as z from 'zod';
import { byHelper, byStaff, Load } from './dispatch';
import { named } from './named';
import { action, query } from './procedure';
import { GivenMoment, Id, inCommunity, Moment, page, paged, Quantity } from './shapes';
import { BeijingClock } from './stations';

export const VehicleKind = z.enum(['tricycle', 'van', 'handcart', 'onFoot']);
export type VehicleKind = z.infer<typeof VehicleKind>;

/** What carries parcels to a station. A limit of null is none: nobody has said one. */
export const Vehicle = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: VehicleKind,
  mostGrams: z.int().nullable(),
  mostPieces: z.int().nullable(),
  /** Parcels that have to stay cold. */
  mostCold: z.int().nullable(),
});
export type Vehicle = z.infer<typeof Vehicle>;

/** A limit of the vehicle that what is loaded goes beyond: it is said, never refused. */
export const Over = z.object({
  limit: z.enum(['grams', 'pieces', 'cold']),
  most: Quantity,
  has: Quantity,
});
export type Over = z.infer<typeof Over>;

export const TripState = z.enum(['loading', 'underWay', 'arrived', 'cancelled']);
export type TripState = z.infer<typeof TripState>;

export const Trip = z.object({
  id: z.uuid(),
  /** '第 3 车' of its day. */
  label: z.string(),
  state: TripState,
  vehicleId: z.uuid(),
  vehicleName: z.string(),
  stationId: z.uuid(),
  stationName: z.string(),
  dueAt: Moment,
  /** By the phone's clock. */
  departedAt: Moment.nullable(),
  arrivedAt: Moment.nullable(),
  /** Parcels that were ever loaded on it, those that are on it now, their pieces, weight, and how many must stay cold. */
  parcels: Quantity,
  aboard: Quantity,
  pieces: Quantity,
  load: Load,
  cold: Quantity,
  over: z.array(Over).max(3),
  /** Why it was sent to another station than was planned. */
  redirectedBecause: z.string().nullable().optional(),
});
export type Trip = z.infer<typeof Trip>;

/** A parcel as those who carry it see it: which door, not what is in it. */
export const TripParcel = z.object({
  id: z.uuid(),
  code: z.string(),
  placeLabel: z.string(),
  nth: z.int(),
  ofMany: z.int(),
  isCold: z.boolean(),
  crateCode: z.string().nullable(),
  /** The station that serves its building now; another than the trip's: it goes on from there by hand. */
  stationName: z.string().nullable(),
  /** The last thing that was said of it, for a correction. */
  eventId: z.uuid(),
});
export type TripParcel = z.infer<typeof TripParcel>;

const onTrip = inCommunity.extend({ tripId: named('车次', Id) });
const MostGrams = z.int().min(1_000, '至少 1 公斤').max(5_000_000, '最多 5000 公斤').nullable();
const Most = z.int().min(1, '至少 1').max(5_000, '最多 5000').nullable();

export const listVehicles = query({
  summary: 'The vehicles of the community by name (at most 50)',
  mayCall: byHelper,
  input: inCommunity,
  output: z.object({ rows: z.array(Vehicle).max(50) }),
  refusals: [],
});

export const saveVehicle = action({
  summary: 'Add a vehicle or change it: its name, kind and limits',
  mayCall: byStaff,
  input: inCommunity.extend({
    /** Null: a new one. */
    vehicleId: named('车', Id.nullable()),
    name: named('车的名称', z.string().trim().min(1, '请写名称').max(20, '最多 20 个字')),
    kind: named('车的种类', VehicleKind),
    mostGrams: named('最多装多重', MostGrams),
    mostPieces: named('最多装多少件', Most),
    mostCold: named('最多装多少件冷藏', z.int().min(0).max(5_000, '最多 5000').nullable()),
  }),
  output: z.object({ vehicleId: z.uuid() }),
  refusals: ['VEHICLE_NAME_TAKEN', 'TOO_MANY_VEHICLES'],
});

export const endVehicle = action({
  summary: 'Take a vehicle out of use; its trips stay to be read',
  mayCall: byStaff,
  input: inCommunity.extend({ vehicleId: named('车', Id) }),
  output: z.object({ vehicleId: z.uuid() }),
  refusals: ['VEHICLE_IN_USE'],
});

const Minutes = (least: number, most: number) =>
  z.int().min(least, `至少 ${least} 分钟`).max(most, `最多 ${most} 分钟`);

export const setTimetables = action({
  summary:
    'Set when something leaves for these stations each day, or null: not by a timetable. Answers per station',
  mayCall: byStaff,
  input: inCommunity.extend({
    timetables: named(
      '时刻表',
      z
        .array(
          z.object({
            stationId: named('中转站', Id),
            timetable: named(
              '时刻表',
              z
                .object({
                  vehicleId: named('车', Id),
                  firstAt: named('头班', BeijingClock),
                  lastAt: named('末班', BeijingClock),
                  everyMinutes: named('间隔', Minutes(10, 1_440)),
                  rideMinutes: named('路上几分钟', Minutes(1, 600)),
                  doorMinutes: named('到站后多久送到', Minutes(1, 1_440)),
                })
                .refine(({ firstAt, lastAt }) => firstAt <= lastAt, '末班不能早于头班')
                .nullable(),
            ),
          }),
        )
        .min(1, '请至少选一个站')
        .max(200, '一次最多 200 个站'),
    ),
  }),
  output: z.object({
    items: z
      .array(
        z.object({
          stationId: z.uuid(),
          result: z.enum(['set', 'cleared', 'noSuchStation', 'noSuchVehicle']),
        }),
      )
      .max(200),
  }),
  refusals: ['TOO_MANY_TRIPS'],
});

export const makeTrips = action({
  summary:
    'Make the departures of a day as the timetables say; what is there already stays. Answers per departure',
  mayCall: byStaff,
  input: inCommunity.extend({ day: z.iso.date() }),
  output: z.object({
    items: z
      .array(
        z.object({
          stationId: z.uuid(),
          dueAt: Moment,
          result: z.enum(['made', 'wasThere', 'past', 'suspended']),
          tripId: z.uuid().nullable(),
        }),
      )
      .max(600),
  }),
  refusals: ['DAY_TOO_FAR', 'TOO_MANY_TRIPS'],
});

export const addTrip = action({
  summary: 'One departure beside the timetable',
  mayCall: byStaff,
  input: inCommunity.extend({
    vehicleId: named('车', Id),
    stationId: named('中转站', Id),
    dueAt: named('出发时间', GivenMoment),
  }),
  output: z.object({ tripId: z.uuid() }),
  refusals: ['DAY_TOO_FAR'],
});

export const redirectTrip = action({
  summary:
    'Send a trip to another station for a reason, also on its way: what is on it keeps its numbers, and its households are told with the new time',
  mayCall: byStaff,
  input: onTrip.extend({
    stationId: named('中转站', Id),
    reason: z.string().trim().min(1, '请写原因').max(30, '最多 30 个字'),
  }),
  output: z.object({ tripId: z.uuid(), stationId: z.uuid(), toldHouseholds: z.int() }),
  refusals: ['TRIP_OVER'],
});

export const cancelTrip = action({
  summary: 'Cancel a departure that has not left and has nothing on it',
  mayCall: byStaff,
  input: onTrip,
  output: z.object({ tripId: z.uuid() }),
  refusals: ['TRIP_UNDER_WAY', 'TRIP_NOT_EMPTY'],
});

export const listTrips = query({
  summary: 'The departures of a day, or of all days: the latest first',
  mayCall: byHelper,
  input: inCommunity.extend({ day: z.iso.date().optional(), ...page }),
  output: paged(Trip),
  refusals: [],
});

export const getTrip = query({
  summary:
    'One departure with the parcels on it, those unloaded from it, and those that wait at the depot for its station (400 of each)',
  mayCall: byHelper,
  input: onTrip,
  output: Trip.extend({
    aboardParcels: z.array(TripParcel).max(400),
    unloadedParcels: z.array(TripParcel).max(400),
    waitingParcels: z.array(TripParcel).max(400),
    /** Why nothing may leave for its station, or with its vehicle, now. */
    suspendedBy: z.string().nullable(),
  }),
  refusals: [],
});

export const departTrip = action({
  summary: 'The vehicle leaves; said again, the earliest time stands',
  mayCall: byHelper,
  input: onTrip.extend({ happenedAt: GivenMoment }),
  output: z.object({ tripId: z.uuid(), departedAt: Moment, over: z.array(Over).max(3) }),
  refusals: ['CARRYING_SUSPENDED', 'TRIP_CANCELLED'],
});

export const arriveTrip = action({
  summary:
    'The vehicle is at the station; said again, the earliest time stands. What is unloaded is said of the parcels',
  mayCall: byHelper,
  input: onTrip.extend({
    happenedAt: GivenMoment,
    /** The station that was on the screen; where the trip goes to another one it is refused. */
    stationId: named('中转站', Id.optional()),
  }),
  output: z.object({ tripId: z.uuid(), arrivedAt: Moment, aboard: Quantity }),
  refusals: ['TRIP_CANCELLED', 'TRIP_REDIRECTED'],
});
