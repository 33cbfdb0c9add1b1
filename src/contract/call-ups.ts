import * as z from 'zod';
import { Audience } from './audience';
import { named } from './named';
import { action, held, query } from './procedure';
import { CareFlag } from './register';
import { atHousehold, GivenMoment, Id, inCommunity, Moment, page, paged } from './shapes';

const byStaff = held('community', ['staff']);
const onSite = held('community', ['volunteer', 'staff']);
const atNotice = inCommunity.extend({ noticeId: Id });
const Minutes = z.int().min(1, '最少 1 分钟').max(240, '最多 240 分钟');
const Place = z.string().trim().min(1, '请写地点').max(20, '最多 20 个字');

/** Who is called when and where: places beside each other, the buildings of a place one after the other. */
export const CallUpPlan = z.object({
  startsAt: named('从几点开始', GivenMoment),
  pace: named(
    '怎么排',
    z.discriminatedUnion('by', [
      z.object({ by: z.literal('building'), minutes: named('每栋楼几分钟', Minutes) }),
      z.object({
        by: z.literal('people'),
        minutes: named('每段几分钟', Minutes),
        people: named('每段几个人', z.int().min(1, '最少 1 人').max(2000, '最多 2000 人')),
      }),
    ]),
  ),
  places: named(
    '地点',
    z
      .array(z.object({ name: Place, buildingIds: z.array(Id).min(1, '请至少选一栋楼').max(300) }))
      .min(1, '请至少写一个地点')
      .max(30, '最多 30 个地点')
      .refine((places) => new Set(places.map(({ name }) => name)).size === places.length, '两个地点不能同名')
      .refine((places) => {
        const all = places.flatMap(({ buildingIds }) => buildingIds);
        return new Set(all).size === all.length;
      }, '一栋楼只能去一个地点'),
  ),
  /** Households with one of these are served at home. */
  atHomeCare: named('哪些上门', z.array(CareFlag).max(20)),
});
export type CallUpPlan = z.infer<typeof CallUpPlan>;

/** One turn of a place: 户 and 人 who are called to it. */
export const CallUpSlot = z.object({
  place: z.string(),
  position: z.int(),
  label: z.string(),
  startsAt: Moment,
  endsAt: Moment,
  households: z.int(),
  people: z.int(),
});

export const previewCallUp = query({
  summary: 'The turns that a plan gives for an audience now; writes nothing',
  mayCall: byStaff,
  input: inCommunity.extend({ audience: named('发给谁', Audience), plan: named('怎么排', CallUpPlan) }),
  output: z.object({
    slots: z.array(CallUpSlot).max(2000),
    atHome: z.int(),
    /** 户 of buildings that stand at no place; a plan with some is refused. */
    unplaced: z.int(),
  }),
  refusals: [],
});

export const planCallUp = action({
  summary:
    'Give the households of a call-up their turns, or plan anew while nobody has been called; whoever knew another turn is told',
  mayCall: byStaff,
  input: atNotice.extend({ plan: named('怎么排', CallUpPlan) }),
  output: z.object({ noticeId: z.uuid(), slots: z.int(), atHome: z.int() }),
  refusals: ['NOTICE_NOT_LIVE', 'CALL_UP_BEGUN', 'BUILDINGS_UNPLACED', 'DEADLINE_PASSED', 'NOT_A_CALL_UP'],
});

/** A slot as those see it who call people. */
export const CalledSlot = CallUpSlot.extend({
  id: z.uuid(),
  calledAt: Moment.nullable(),
  /** 户 of the slot that asked for another time and wait for an answer. */
  wishes: z.int(),
});
export type CalledSlot = z.infer<typeof CalledSlot>;

export const listCallUps = query({
  summary: 'The call-ups with turns that are not over, the next one first (at most 20)',
  mayCall: onSite,
  input: inCommunity,
  output: z.object({
    rows: z
      .array(z.object({ noticeId: z.uuid(), title: z.string(), startsAt: Moment, left: z.int() }))
      .max(20),
  }),
  refusals: [],
});

export const getCallUp = query({
  summary: 'The turns of a call-up by place, with what was called; and how many are served at home',
  mayCall: onSite,
  input: atNotice,
  output: z.object({
    title: z.string(),
    slots: z.array(CalledSlot).max(2000),
    atHome: z.int(),
    wishes: z.int(),
  }),
  refusals: [],
});

export const reorderSlots = action({
  summary:
    'Put the turns of a place that were not called yet into another order; their hours move along, and whoever is concerned is told',
  mayCall: byStaff,
  input: atNotice.extend({
    place: named('地点', Place),
    /** All that were not called yet, in their new order. */
    slotIds: named('先后', z.array(Id).min(1).max(2000)),
  }),
  output: z.object({ noticeId: z.uuid() }),
  refusals: ['NOTICE_NOT_LIVE', 'SLOTS_CHANGED'],
});

export const moveTurn = action({
  summary: 'Give a household another turn, or have it served at home; a wish of it is settled by that',
  mayCall: held('household', ['staff']),
  input: atHousehold.extend({ noticeId: Id, slotId: named('改到哪一段', Id.nullable()) }),
  output: z.object({ householdId: z.uuid() }),
  refusals: ['NOTICE_NOT_LIVE', 'SLOT_CALLED', 'SLOTS_CHANGED'],
});

export const callSlot = action({
  summary:
    'Call the next turn of a place; `after` is the one that the screen shows as called, so that two taps call one',
  mayCall: onSite,
  input: atNotice.extend({ place: named('地点', Place), after: named('叫到哪', Id.nullable()) }),
  output: z.object({ slotId: z.uuid().nullable() }),
  refusals: ['NOTICE_NOT_LIVE', 'SLOTS_CHANGED', 'NOBODY_LEFT'],
});

export const uncallSlot = action({
  summary: 'Take the last call of a place back',
  mayCall: onSite,
  input: atNotice.extend({ slotId: named('哪一段', Id) }),
  output: z.object({ slotId: z.uuid() }),
  refusals: ['NOTICE_NOT_LIVE', 'SLOTS_CHANGED'],
});

/** A household with a turn or at home, its name masked. */
export const TurnRow = z.object({
  householdId: z.uuid(),
  placeLabel: z.string(),
  householderName: z.string().nullable(),
  slotId: z.uuid().nullable(),
  slotLabel: z.string().nullable(),
  startsAt: Moment.nullable(),
  wish: z.object({ wish: z.enum(['earlier', 'later']), reason: z.string(), askedAt: Moment }).nullable(),
});
export type TurnRow = z.infer<typeof TurnRow>;

export const listTurns = query({
  summary:
    'The households of a call-up in climbing order: all of a slot, those served at home, or those that ask for another time',
  mayCall: byStaff,
  input: atNotice.extend({
    which: named(
      '哪些户',
      z.discriminatedUnion('by', [
        z.object({ by: z.literal('slot'), slotId: named('哪一段', Id) }),
        z.object({ by: z.literal('atHome') }),
        z.object({ by: z.literal('wishes') }),
      ]),
    ),
    ...page,
  }),
  output: paged(TurnRow),
  refusals: [],
});

export const declineSlotWish = action({
  summary: 'Leave a household its turn, with a word why',
  mayCall: held('household', ['staff']),
  input: atHousehold.extend({
    noticeId: Id,
    answer: named('怎么回复', z.string().trim().min(2, '请写一句').max(60, '最多 60 个字')),
  }),
  output: z.object({ householdId: z.uuid() }),
  refusals: ['NO_OPEN_WISH'],
});

/** The own turn of a household in a call-up. */
export const OwnTurn = z.object({
  noticeId: z.uuid(),
  title: z.string(),
  /** Null: somebody comes to the door. */
  slot: z
    .object({
      place: z.string(),
      label: z.string(),
      startsAt: Moment,
      endsAt: Moment,
      calledAt: Moment.nullable(),
    })
    .nullable(),
  /** What the place calls just now. */
  nowCalling: z.string().nullable(),
  wish: z
    .object({ wish: z.enum(['earlier', 'later']), isOpen: z.boolean(), answer: z.string().nullable() })
    .nullable(),
});
export type OwnTurn = z.infer<typeof OwnTurn>;

const atHome = held('household', ['resident', 'familyProxy']);

export const getOwnTurns = query({
  summary: 'When and where the own household is called, in call-ups that are not over (at most 5)',
  mayCall: atHome,
  input: atHousehold,
  output: z.object({ rows: z.array(OwnTurn).max(5) }),
  refusals: [],
});

export const askForSlot = action({
  summary: 'Ask for an earlier or a later turn, with a reason; asked again, the later word stands',
  mayCall: atHome,
  input: atHousehold.extend({
    noticeId: Id,
    wish: named('想早还是晚', z.enum(['earlier', 'later'])),
    reason: named('原因', z.string().trim().min(2, '请写明原因').max(100, '最多 100 个字')),
  }),
  output: z.object({ householdId: z.uuid() }),
  refusals: ['NOTICE_NOT_LIVE', 'SLOT_CALLED'],
});
