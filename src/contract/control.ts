import * as z from 'zod';
import { named } from './named';
import { action, held, query } from './procedure';
import { atHousehold, GivenMoment, Id, inCommunity, Moment, page, paged } from './shapes';

/** 封控 / 管控 / 防范 / 正常. */
export const ControlLevel = z.enum(['lockdown', 'restricted', 'precaution', 'normal']);

/** To the door, to be fetched in the building's slot, or to be fetched at any time. */
export const DeliveryWay = z.enum(['toDoor', 'timedPickUp', 'pickUp']);

/** One time on a day, at a place. */
export const Slot = z.object({ startsAt: Moment, endsAt: Moment, place: z.string() });

/** How things reach a household now, and what is about to change. */
export const Receiving = z.object({
  level: ControlLevel,
  way: DeliveryWay,
  /** The next change of the building's level that has been set, null when none is. */
  next: z.object({ level: ControlLevel, startsAt: Moment }).nullable(),
  /** The transit station that serves the building. */
  stationName: z.string().nullable(),
  /** The building's next slot; null when things come to the door or staff have set none. */
  slot: Slot.nullable(),
});
export type Receiving = z.infer<typeof Receiving>;

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请写成 17:00 这样');

/** When and where a building fetches its things, each day; clocks of Beijing. */
export const DailySlot = z
  .object({
    from: named('开始时间', Clock),
    to: named('结束时间', Clock),
    place: z.string().trim().min(1, '请写地点').max(30, '最多 30 个字'),
  })
  .refine(({ from, to }) => from < to, '结束要晚于开始');

export const LevelChange = z.object({
  id: z.uuid(),
  buildingId: z.uuid(),
  buildingNo: z.string(),
  level: ControlLevel,
  startsAt: Moment,
  setAt: Moment,
  setByName: z.string(),
  recalledAt: Moment.nullable(),
  recalledByName: z.string().nullable(),
});
export type LevelChange = z.infer<typeof LevelChange>;

const byStaff = held('community', ['staff']);
const Buildings = z.array(Id).min(1, '请至少选一栋楼').max(300, '一次最多选 300 栋楼');

export const setControlLevel = action({
  summary:
    'Set the control level of buildings from a moment on (null: now); their households are told when it comes into force, and may be asked then how they are (a roll-call, open for so many minutes)',
  mayCall: byStaff,
  input: inCommunity.extend({
    buildingIds: Buildings,
    level: ControlLevel,
    startsAt: GivenMoment.nullable(),
    /** How long the roll-call is open that begins with it; null: none. */
    rollCallMinutes: named(
      '报平安的分钟数',
      z.int().min(10, '至少 10 分钟').max(1440, '最多一天').nullable().default(null),
    ),
  }),
  output: z.object({ buildings: z.int(), startsAt: Moment }),
  refusals: ['LEVEL_IN_PAST', 'LEVEL_TOO_FAR'],
});

export const recallControlLevel = action({
  summary: 'Take back a change of level that is not in force yet; it stays in the history as recalled',
  mayCall: byStaff,
  input: inCommunity.extend({ changeId: Id }),
  output: z.object({ changeId: z.uuid() }),
  refusals: ['LEVEL_IN_FORCE'],
});

export const listControlLevels = query({
  summary:
    'Every change of level that was ever set, of all buildings or of one, the latest to come into force first',
  mayCall: byStaff,
  input: inCommunity.extend({ buildingId: Id.optional(), ...page }),
  output: paged(LevelChange),
  refusals: [],
});

export const setPickUpSlots = action({
  summary: 'Replace the daily slots of these buildings, at most 6 each; no slot means at any time',
  mayCall: byStaff,
  input: inCommunity.extend({
    buildings: z
      .array(z.object({ buildingId: Id, slots: z.array(DailySlot).max(6, '每栋楼最多 6 个时段') }))
      .min(1, '请至少选一栋楼')
      .max(300, '一次最多选 300 栋楼')
      .refine(
        (buildings) =>
          buildings.every(({ slots }) => new Set(slots.map(({ from }) => from)).size === slots.length),
        '同一栋楼的两个时段不能同时开始',
      ),
  }),
  output: z.object({ buildings: z.int() }),
  refusals: [],
});

export const setDoorDelivery = action({
  summary: 'Have things brought to the door of a household although its building fetches them, or no longer',
  mayCall: held('household', ['staff']),
  input: atHousehold.extend({ isToDoor: z.boolean() }),
  output: z.object({ householdId: z.uuid(), isToDoor: z.boolean() }),
  refusals: [],
});
