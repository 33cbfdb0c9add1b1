import * as z from 'zod';
import { byHelper, byStaff, onRun, Piece } from './dispatch';
import { ParcelPlace } from './lying';
import { named } from './named';
import { action, query } from './procedure';
import { GivenMoment, Id, inCommunity, Moment, page, paged, Quantity } from './shapes';
import { Over, TripParcel } from './trips';

/** What somebody says of a parcel; what runs do to it follows from their doors. */
export const ParcelEventKind = z.enum([
  'packed',
  'loaded',
  'unloaded',
  'onRun',
  'delivered',
  'broughtBack',
  'fetched',
  'void',
]);
export type ParcelEventKind = z.infer<typeof ParcelEventKind>;

/** Where a parcel is, with the names of the place. */
const Whereabouts = z.object({
  place: ParcelPlace,
  since: Moment,
  tripLabel: z.string().nullable(),
  vehicleName: z.string().nullable(),
  stationName: z.string().nullable(),
  runLabel: z.string().nullable(),
});

export const ParcelRow = Whereabouts.extend({
  id: z.uuid(),
  code: z.string(),
  /** '第 42 件' of its day. */
  label: z.string(),
  householdId: z.uuid(),
  placeLabel: z.string(),
  nth: z.int(),
  ofMany: z.int(),
  crateCode: z.string().nullable(),
  packedAt: Moment,
});
export type ParcelRow = z.infer<typeof ParcelRow>;

/** One thing that was said of a parcel, or that a run did to it. */
export const ParcelEvent = z.object({
  id: z.uuid(),
  kind: ParcelEventKind,
  /** By the device, and when the server heard of it. */
  happenedAt: Moment,
  heardAt: Moment,
  byName: z.string().nullable(),
  tripLabel: z.string().nullable(),
  vehicleName: z.string().nullable(),
  stationName: z.string().nullable(),
  runLabel: z.string().nullable(),
  crateCode: z.string().nullable(),
  /** Declared wrong since: it does not count. */
  isWrong: z.boolean(),
  /** It stands in the place of a wrong one. */
  correctsId: z.uuid().nullable(),
  /** Said on the phone; otherwise it follows from a run. */
  isSaid: z.boolean(),
});
export type ParcelEvent = z.infer<typeof ParcelEvent>;

/** As it is typed or scanned; the check digit is looked at before anything is searched. */
export const TypedParcelCode = named('短号', z.string().trim().max(40, '短号是 8 位数字'));

export const packParcels = action({
  summary:
    'Say in how many parcels the sorted goods of these households are; those not on their way are packed anew and keep their numbers as far as they go. All or none',
  mayCall: byStaff,
  input: inCommunity.extend({
    households: named(
      '住户',
      z
        .array(
          z.object({
            householdId: Id,
            parcels: named('几包', z.int().min(1, '至少 1 包').max(20, '最多 20 包')),
          }),
        )
        .min(1, '请至少选一户')
        .max(400, '一次最多 400 户'),
    ),
  }),
  output: z.object({ parcels: z.int() }),
  refusals: ['NOTHING_TO_PACK', 'PARCELS_TOO_MANY', 'PARCEL_ON_ITS_WAY'],
});

export const countParcels = query({
  summary:
    'How many parcels were where, now or at a moment: at the depot, on each trip, at each station, on runs, at the door',
  mayCall: byStaff,
  input: inCommunity.extend({
    /** Null: now. */
    at: named('什么时候', GivenMoment.nullable()),
  }),
  output: z.object({
    at: Moment,
    /** Those packed in the last `days` days. */
    days: z.int(),
    rows: z
      .array(
        z.object({
          place: ParcelPlace,
          tripId: z.uuid().nullable(),
          stationId: z.uuid().nullable(),
          /** The trip with its vehicle, or the station. */
          name: z.string().nullable(),
          parcels: Quantity,
          households: Quantity,
          /** Since when the one that has been there longest is there. */
          oldestAt: Moment,
        }),
      )
      .max(1_000),
  }),
  refusals: [],
});

export const listParcels = query({
  summary: 'Parcels, the newest first: all, or those in one place',
  mayCall: byStaff,
  input: inCommunity.extend({
    place: named('在哪里', ParcelPlace.optional()),
    stationId: named('中转站', Id.optional()),
    tripId: named('车次', Id.optional()),
    householdId: Id.optional(),
    ...page,
  }),
  output: paged(ParcelRow),
  refusals: [],
});

export const getParcel = query({
  summary: 'One parcel by its short number: where it is, what is in it, and all that was ever said of it',
  mayCall: byStaff,
  input: inCommunity.extend({ parcelCode: TypedParcelCode }),
  output: ParcelRow.extend({
    pieces: z.array(Piece).max(400),
    events: z.array(ParcelEvent).max(400),
  }),
  refusals: ['PARCEL_UNKNOWN'],
});

/** Onto a trip, off it at a station (null: back at the depot), or into the hands of a run. */
const Move = z.discriminatedUnion('step', [
  z.object({ step: z.literal('loaded'), tripId: named('车次', Id) }),
  z.object({
    step: z.literal('unloaded'),
    stationId: named('中转站', Id.nullable()),
    tripId: named('车次', Id.nullable()),
  }),
  z.object({ step: z.literal('onRun'), runId: Id }),
]);
export type Move = z.infer<typeof Move>;

/** What became of one parcel of a deed. `elsewhere`: recorded, and another station serves its building. */
const MoveResult = z.enum(['recorded', 'elsewhere', 'repeated', 'unknown']);
export type MoveResult = z.infer<typeof MoveResult>;

export const recordMoves = action({
  summary:
    'Hand these parcels over to the next leg: what somebody ticked. Answers per parcel, and the limits that are gone beyond',
  mayCall: byHelper,
  input: inCommunity.extend({
    move: named('怎么交接', Move),
    parcelIds: named('包裹', z.array(Id).min(1, '请至少选一件').max(400, '一次最多 400 件')),
    happenedAt: GivenMoment,
  }),
  output: z.object({
    items: z.array(z.object({ parcelId: z.uuid(), result: MoveResult })).max(400),
    over: z.array(Over).max(3),
  }),
  refusals: [],
});

export const scanParcel = action({
  summary: 'Hand over what a label says: a parcel, or a crate with all that is in it',
  mayCall: byHelper,
  input: inCommunity.extend({
    move: named('怎么交接', Move),
    parcelCode: TypedParcelCode,
    happenedAt: GivenMoment,
  }),
  output: z.object({
    /** '10号楼 1单元 502', or '3 件' of a crate. */
    label: z.string(),
    items: z.array(z.object({ parcelId: z.uuid(), result: MoveResult })).max(400),
    over: z.array(Over).max(3),
  }),
  refusals: ['PARCEL_UNKNOWN'],
});

export const correctMove = action({
  summary:
    'Declare what was said of parcels in one deed wrong, and say what is right instead; null: it did not happen. Who said it, or staff',
  mayCall: byHelper,
  input: inCommunity.extend({
    /** The deed: the `eventId` of a parcel, or the actionId of the phone's own. */
    eventId: named('哪一条', Id),
    parcelIds: named('包裹', z.array(Id).min(1, '请至少选一件').max(400, '一次最多 400 件')),
    right: named('应该是', Move.nullable()),
  }),
  output: z.object({ parcels: z.int() }),
  refusals: ['NOT_YOUR_MOVE', 'MOVE_IS_PACKING'],
});

export const packCrate = action({
  summary: 'Put parcels into a crate with a label of its own: they are loaded and unloaded as one',
  mayCall: byStaff,
  input: inCommunity.extend({
    parcelIds: named('包裹', z.array(Id).min(1, '请至少选一件').max(100, '一筐最多 100 件')),
  }),
  output: z.object({ crateId: z.uuid(), code: z.string() }),
  refusals: [],
});

export const unpackCrate = action({
  summary: 'Take everything out of a crate; its parcels stay where they are',
  mayCall: byHelper,
  input: inCommunity.extend({ parcelCode: TypedParcelCode }),
  output: z.object({ parcels: z.int() }),
  refusals: ['PARCEL_UNKNOWN'],
});

/** What a door of a run waits for: the volunteer holds it, or it is somewhere else. */
export const RunParcel = TripParcel.extend({
  dropOffId: z.uuid().optional(),
  isHandedOver: z.boolean(),
  whereLabel: z.string(),
});
export type RunParcel = z.infer<typeof RunParcel>;

export const listRunParcels = query({
  summary:
    'The parcels that the doors of a run wait for, and which of them were handed over: for its volunteer and for staff',
  mayCall: byHelper,
  input: onRun,
  output: z.object({
    rows: z.array(RunParcel).max(400),
  }),
  refusals: ['NOT_YOUR_RUN'],
});
