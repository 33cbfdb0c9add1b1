import * as z from 'zod';
import { named } from './named';
import { action, held, query } from './procedure';
import { GivenMoment, Id, inCommunity, Moment, page, paged } from './shapes';

/** What a volunteer says to a call: 我来 / 来不了. */
export const HandAnswer = z.enum(['coming', 'notComing']);
export type HandAnswer = z.infer<typeof HandAnswer>;

/** 'In half an hour at the east gate, 8 people'. */
export const HandCall = z.object({
  id: z.uuid(),
  place: z.string(),
  startsAt: Moment,
  /** 人: how many are needed. */
  people: z.int(),
  note: z.string(),
  cancelledAt: Moment.nullable(),
  coming: z.int(),
  notComing: z.int(),
  /** How many are missing yet, and how many come beyond what is needed; one of them is 0. */
  missing: z.int(),
  over: z.int(),
});
export type HandCall = z.infer<typeof HandCall>;

const byStaff = held('community', ['staff']);
const ofCall = inCommunity.extend({ callId: Id });

export const callHands = action({
  summary: 'Call for hands: every volunteer of the community is told',
  mayCall: byStaff,
  input: inCommunity.extend({
    place: named('地点', z.string().trim().min(1, '请写明在哪里').max(30, '最多 30 个字')),
    startsAt: named('几点', GivenMoment),
    people: z.int().min(1, '最少 1 人').max(200, '最多 200 人'),
    note: z.string().trim().max(100, '最多 100 个字').default(''),
  }),
  output: z.object({ callId: z.uuid(), told: z.int() }),
  refusals: ['HANDS_IN_PAST'],
});

export const cancelHandCall = action({
  summary: 'Call it off; whoever had said that they come is told',
  mayCall: byStaff,
  input: ofCall,
  output: z.object({ callId: z.uuid(), told: z.int() }),
  refusals: ['HANDS_CANCELLED', 'HANDS_OVER'],
});

export const listHandCalls = query({
  summary: 'The calls for hands with who answered what, newest first',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(
    HandCall.extend({
      answers: z
        .array(
          z.object({
            accountId: z.uuid(),
            name: z.string().nullable(),
            says: HandAnswer,
            answeredAt: Moment,
          }),
        )
        .max(500),
    }),
  ),
  refusals: [],
});

export const listOpenHandCalls = query({
  summary: 'The calls for hands whose hour is not over, what is asked soonest first (at most 20)',
  mayCall: held('community', ['volunteer']),
  input: inCommunity,
  output: z.object({ rows: z.array(HandCall.extend({ own: HandAnswer.nullable() })).max(20) }),
  refusals: [],
});

export const answerHandCall = action({
  summary: 'Say that one comes, or cannot; changed until the hour. Full is said and refused to nobody',
  mayCall: held('community', ['volunteer']),
  /** A phone may have kept the word: what was said last counts, whatever comes first. */
  input: ofCall.extend({ says: HandAnswer, happenedAt: GivenMoment.optional() }),
  /** `says`: what stands, where something else was said since. */
  output: HandCall.pick({ missing: true, over: true }).extend({ callId: z.uuid(), says: HandAnswer }),
  refusals: ['HANDS_CANCELLED', 'HANDS_OVER'],
});
