import * as z from 'zod';
import { Audience } from './audience';
import { LensCell } from './campaign-lists';
import { RoundKind, KnockOutcome, KnockWay } from './campaigns';
import { named } from './named';
import { PauseReason } from './pauses';
import { action, held, query } from './procedure';
import { CareEntry, CareFlag } from './register';
import { atEntrance, GivenMoment, Id, inCommunity, Moment } from './shapes';

/** When a question is asked: always, of households with one of these flags, or after an answer to another question. */
export const AskedWhen = z.discriminatedUnion('by', [
  z.object({ by: z.literal('always') }),
  z.object({ by: z.literal('care'), careFlags: z.array(CareFlag).min(1, '请至少选一个') }),
  z.object({ by: z.literal('answer'), questionId: z.string().max(40), equals: z.string().max(100) }),
]);

/** A question of a round; an answer is text: 'yes', a choice's words, a number, an ISO day. */
export const Question = z.object({
  id: named('问题', z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, '编号只能是字母和数字')),
  words: named('问题', z.string().trim().min(1, '请写问题').max(60, '最多 60 个字')),
  answer: named('怎么答', z.enum(['yesNo', 'choice', 'number', 'text', 'date'])),
  choices: named(
    '选项',
    z.array(z.string().trim().min(1, '请填写').max(20, '最多 20 个字')).max(12, '最多 12 项'),
  ),
  askedWhen: named('什么时候问', AskedWhen),
});
export type Question = z.infer<typeof Question>;

export const RoundForm = z.array(Question).max(30, '最多 30 个问题');
export type RoundForm = z.infer<typeof RoundForm>;

/** The door was opened, or every person of the household was seen. */
export const SuccessRule = z.enum(['doorOpened', 'everyoneSeen']);
export type SuccessRule = z.infer<typeof SuccessRule>;

/** 2: met or no answer; 4: also phoned and vacant, refused and others behind 'more'. */
export const ButtonCount = z.union([z.literal(2), z.literal(4)]);

/** Question id → what was answered. */
export const Answers = z.record(z.string().max(40), z.string().max(200));
export type Answers = z.infer<typeof Answers>;

export const Round = z.object({
  campaignId: z.uuid(),
  kind: RoundKind,
  number: z.int(),
  title: z.string(),
  deadlineAt: Moment,
  closedAt: Moment.nullable(),
  form: RoundForm,
  success: SuccessRule,
  buttons: ButtonCount,
});
export type Round = z.infer<typeof Round>;

/** One door of a round for whoever knocks there: the household, masked; what was said last time; what was recorded now. */
export const RoundDoor = LensCell.extend({
  placeLabel: z.string(),
  floor: z.int(),
  roomNo: z.string(),
  isVacant: z.boolean(),
  householderName: z.string().nullable(),
  phone: z.string().nullable(),
  residentCount: z.int().nullable(),
  careFlags: z.array(CareEntry),
  /** Words on the door for everybody who knocks there ('宝宝睡到 15:00'). */
  remark: z.string().nullable(),
  /** Why nobody need knock there today, the household's own and those of its building; ten of each at most. */
  pauses: z.array(z.object({ reason: PauseReason, untilOn: z.iso.date().nullable() })).max(20),
  residents: z.array(z.object({ id: z.uuid(), name: z.string() })).max(100),
  seenResidents: z.array(z.uuid()).max(100),
  /** What this round knows of it, else what the round before was answered: the form is filled with it. */
  answers: Answers,
  peopleCount: z.int().nullable(),
  lastAttemptAt: Moment.nullable(),
  /** To be given back with a knock: which facts the phone had seen. */
  version: z.int(),
});
export type RoundDoor = z.infer<typeof RoundDoor>;

const atWork = held('entrance', ['captain', 'staff', 'volunteer']);
const inRound = atEntrance.extend({ campaignId: Id });

/** What a round is opened with. */
export const roundOpening = {
  campaignId: Id,
  kind: named('哪一类', RoundKind),
  title: named('名称', z.string().trim().min(2, '请写名称').max(30, '最多 30 个字')),
  audience: named('发给谁', Audience),
  /** How many households were counted for it on the screen. */
  counted: named('户数', z.int().positive('一户都没有，请换个范围')),
  deadlineAt: named('截止时间', GivenMoment),
  form: named('问题', RoundForm),
  success: named('怎么算走到了', SuccessRule),
  buttons: named('按钮', ButtonCount),
  /** The round of which this one is a copy; its sign-offs and open doors are shown beside. */
  clonedFrom: named('照着哪一轮', Id.nullable()),
};

export const RoundOpened = z.object({ campaignId: z.uuid(), number: z.int(), cells: z.int() });
export const openingRefusals = ['AUDIENCE_CHANGED', 'AUDIENCE_EMPTY', 'DEADLINE_PASSED'] as const;

export const openRound = action({
  summary:
    'Open a round, a roll-call or a hand-out: one cell for each household of the audience; as many as were counted before, or nothing is opened',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({
    ...roundOpening,
    /** Of a hand-out: the free goods that it gives out, linked as by linkBatch, or nothing is opened. */
    batchId: Id.optional(),
  }),
  output: RoundOpened,
  refusals: [
    ...openingRefusals,
    'NOT_A_HAND_OUT',
    'NOT_FREE_GOODS',
    'BATCH_VOID',
    'BATCH_TAKEN',
    'CAMPAIGN_CLOSED',
  ],
});

export const getEntranceRound = query({
  summary:
    'All that somebody needs who knocks at an entrance, in one call and good without signal: the round and its doors in climbing order (at most 1,000)',
  mayCall: atWork,
  input: inRound,
  output: z.object({
    round: Round,
    placeLabel: z.string(),
    asOf: Moment,
    doors: z.array(RoundDoor).max(1000),
  }),
  refusals: ['NOT_GIVEN_ENTRANCE'],
});

const deed = {
  campaignId: Id,
  outcome: named('敲门结果', KnockOutcome),
  way: named('怎么联系上的', KnockWay),
  /** On the phone's clock; not after the server's now. */
  happenedAt: named('什么时候', GivenMoment),
  /** Which phone, its how-manieth deed, and which facts of the door it had seen. */
  device: named('手机', Id),
  seq: named('手机上的次序', z.int().min(0).max(2_000_000_000)),
  sawVersion: named('看到的版本', z.int().min(0).max(2_000_000_000)),
  answers: named('问题', Answers),
  remark: named('备注', z.string().trim().max(100, '备注最多 100 个字').optional()),
  needsHomeService: named('需要上门服务', z.boolean().optional()),
  seenResidents: named('见到的人', z.array(Id).max(100)),
  /** Corrections of the register, with source 'door' (or phone, paper, self); a field that is not there stays as it is. */
  peopleCount: named('现居人数', z.int().min(0, '最少 0 人').max(50, '最多 50 人').optional()),
  phone: named('电话', z.string().trim().max(20, '电话太长').optional()),
  careFlags: z.array(CareEntry).max(20, '最多 20 项').optional(),
};
export const Knock = z.object(deed);
export type Knock = z.infer<typeof Knock>;

const Recorded = z.object({
  householdId: z.uuid(),
  isClosed: z.boolean(),
  isContested: z.boolean(),
  /** The round was closed before: it counts as late. */
  isLate: z.boolean(),
  version: z.int(),
});

const knockRefusals = [
  'NOT_GIVEN_ENTRANCE',
  'NOT_IN_ROUND',
  'ROUND_OVER',
  'PHONE_WRONG',
  'OUTCOME_NOT_OF_KIND',
  'WAY_NOT_OF_OUTCOME',
  'ALREADY_RECEIVED',
  'SHARE_ON_RUN',
  'SHARE_GIVEN_AWAY',
] as const;

export const recordDoorKnock = action({
  summary:
    'Record what came of one knock, call or answer at a household; taken in any order, and for 30 days after closing as late',
  mayCall: atWork,
  input: atEntrance.extend({ householdId: Id, ...deed }),
  output: Recorded,
  refusals: knockRefusals,
  takesEnded: true,
});

export const recordNoAnswers = action({
  summary: "Record 'no answer' at many doors of an entrance as one deed",
  mayCall: atWork,
  input: inRound.extend({
    householdIds: named('哪几户', z.array(Id).min(1, '请至少选一户').max(400, '一次最多 400 户')),
    happenedAt: named('什么时候', GivenMoment),
    device: named('手机', Id),
    seq: named('手机上的次序', z.int().min(0).max(2_000_000_000)),
  }),
  output: z.object({ recorded: z.int() }),
  refusals: [
    'NOT_GIVEN_ENTRANCE',
    'NOT_IN_ROUND',
    'ROUND_OVER',
    'ALREADY_RECEIVED',
    'SHARE_ON_RUN',
    'SHARE_GIVEN_AWAY',
  ],
});
