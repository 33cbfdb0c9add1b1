import * as z from 'zod';
import { Audience } from './audience';
import { CampaignCounts, NoticeOutcome } from './campaigns';
import { named } from './named';
import { NoticeFacts, NoticeKind } from './notice-kinds';
import { action, held, query } from './procedure';
import { GivenMoment, Id, inCommunity, Moment, page, paged } from './shapes';

const byStaff = held('community', ['staff']);
const atNotice = inCommunity.extend({ noticeId: Id });

/** By which a notice leaves the house beside the list in the app. */
export const NoticeWay = z.enum(['wechat', 'sms']);
export type NoticeWay = z.infer<typeof NoticeWay>;

/** `waitingApproval`: by a second person; `approved`: sent, or to be sent at its hour. */
export const NoticeState = z.enum(['waitingApproval', 'declined', 'approved', 'paused', 'cancelled']);
export type NoticeState = z.infer<typeof NoticeState>;

/** What closes a cell by itself: that it was read, or that somebody tapped 我知道了. */
export const NoticeCloses = z.enum(['opened', 'acknowledged']);
export type NoticeCloses = z.infer<typeof NoticeCloses>;

/** 户: how many a way can reach now; each household once per way. */
export const WayForecast = z.object({
  households: z.int(),
  /** 户: those of them who have an account here. */
  app: z.int(),
  /** 户: with somebody who still has a reminder to spare. */
  wechat: z.int(),
  /** 户: with WeChat here and no reminder left: one tap at the next order would add them. */
  wechatOneTap: z.int(),
  /** 户: with a number that may still be written to today. */
  sms: z.int(),
  /** 条: texts that the limits of a number and a day would drop. */
  smsDropped: z.int(),
  /** 户: whom none of them reaches; the captains' from the beginning. */
  nobody: z.int(),
  /** 户: of those, in entrances without a captain. */
  withoutCaptain: z.int(),
});
export type WayForecast = z.infer<typeof WayForecast>;

/** A notice of the last 12 hours with the same text to some of the same households. */
export const Overlap = z.object({
  noticeId: z.uuid(),
  title: z.string(),
  sentAt: Moment,
  households: z.int(),
});
export type Overlap = z.infer<typeof Overlap>;

/** A notice as staff see it in the list. */
export const NoticeRow = z.object({
  id: z.uuid(),
  kind: NoticeKind,
  title: z.string(),
  isUrgent: z.boolean(),
  isExercise: z.boolean(),
  state: NoticeState,
  counted: z.int(),
  sendAt: Moment,
  expiresAt: Moment,
  closedAt: Moment.nullable(),
  writtenByName: z.string(),
  /** Written by whoever asks: somebody else has to approve it. */
  isOwn: z.boolean(),
  writtenAt: Moment,
  /** It puts another right, or was itself put right by another. */
  correctsId: z.uuid().nullable(),
  replacedById: z.uuid().nullable(),
  /** Null while it waits for a second person. */
  counts: CampaignCounts.nullable(),
});
export type NoticeRow = z.infer<typeof NoticeRow>;

/** 户 by what closed the cell, and 条 by what became of each way. */
export const NoticeReach = z.object({
  outcomes: z.array(z.object({ outcome: NoticeOutcome, households: z.int() })).max(4),
  needsAtHome: z.int(),
  ways: z
    .array(
      z.object({
        way: z.enum(['app', 'wechat', 'sms']),
        queued: z.int(),
        sent: z.int(),
        failed: z.int(),
        unknown: z.int(),
        /** 条 that wait longer than 10 minutes: our own alarm. */
        overdue: z.int(),
        pausedSince: Moment.nullable(),
      }),
    )
    .max(3),
});
export type NoticeReach = z.infer<typeof NoticeReach>;

export const Notice = NoticeRow.extend({
  body: z.string(),
  facts: NoticeFacts,
  pictureIds: z.array(z.uuid()).max(3),
  closes: NoticeCloses,
  audience: Audience,
  ways: z.array(NoticeWay),
  relayAfterMinutes: z.int(),
  decidedByName: z.string().nullable(),
  decidedAt: Moment.nullable(),
  /** Why it went out without a second person, or was declined. */
  reason: z.string().nullable(),
  cancelledReason: z.string().nullable(),
  isOverride: z.boolean(),
  remindedAt: Moment.nullable(),
  reach: NoticeReach.nullable(),
  /** Whom the ways would reach now; of a drill whom they would have missed. Null while it waits for a second person. */
  forecast: WayForecast.nullable(),
});
export type Notice = z.infer<typeof Notice>;

/** What a notice is written with, whoever writes it. */
export const plainWriting = {
  noticeId: Id,
  facts: named('公告内容', NoticeFacts),
  title: named('标题', z.string().trim().min(2, '请写标题').max(20, '最多 20 个字')),
  body: named('正文', z.string().trim().min(2, '请写正文').max(1000, '最多 1000 个字')),
  audience: named('发给谁', Audience),
  /** How many households were counted for it on the screen. */
  counted: named('户数', z.int().positive('一户都没有，请换个范围')),
  isUrgent: named('紧急', z.boolean()),
  closes: named('怎么算收到', NoticeCloses),
  ways: named('怎么发', z.array(NoticeWay).max(2)),
  /** Null: as soon as it is approved. */
  sendAt: named('什么时候发', GivenMoment.nullable()),
  expiresAt: named('有效到', GivenMoment),
  relayAfterMinutes: named('多久没看就转告', z.int().min(5, '最少 5 分钟').max(2880, '最多 48 小时')),
  pictureIds: named('图片', z.array(Id).max(3, '最多 3 张')),
  /** Notices of the same text that were shown: they are meant to be told again. */
  overlapsWith: named('同样的公告', z.array(Id).max(20)),
};

/** What staff say beside it. */
export const noticeWriting = {
  ...plainWriting,
  isExercise: named('演练', z.boolean()),
  /** The live notice that this one puts right; its households are among those told. */
  correctsId: named('更正哪一条', Id.nullable()),
  /** The count once more, typed by hand: stands for a second person. */
  typedCount: named('再填一次户数', z.int().nullable()),
  /** Why it cannot wait for a second person; kept with the notice. */
  override: named(
    '为什么不等复核',
    z.string().trim().min(4, '请写明原因').max(200, '最多 200 个字').nullable(),
  ),
};

export const NoticeWritten = z.object({ noticeId: z.uuid(), state: NoticeState, cells: z.int() });

export const writingRefusals = [
  'AUDIENCE_CHANGED',
  'AUDIENCE_EMPTY',
  'DEADLINE_PASSED',
  'NOTICE_OVERLAPS',
  'NOTICE_NOT_LIVE',
  'NOTICE_COUNT_DIFFERS',
  'NOTICE_FIELD_EMPTY',
  'NOTICE_EXPIRES_EARLY',
  'CORRECTION_AT_ONCE',
  'TEXT_RISKY',
  'LEVEL_IN_PAST',
  'LEVEL_TOO_FAR',
  'LEVEL_NOT_WHOLE_BUILDINGS',
] as const;

/** What a notice would come to, before it is written. */
export const NoticeForecast = z.object({
  forecast: WayForecast,
  overlaps: z.array(Overlap).max(20),
  needsSecondPerson: z.boolean(),
  /** The ways out of the house that this installation has. */
  offered: z.array(NoticeWay).max(2),
});

export const forecastNotice = query({
  summary:
    'Whom a notice would reach by which way now, before it is written; and notices of the same text to some of the same households in the last 12 hours',
  mayCall: byStaff,
  input: inCommunity.extend({
    audience: named('发给谁', Audience),
    correctsId: Id.nullable(),
    title: named('标题', z.string().max(20, '最多 20 个字')),
    body: named('正文', z.string().max(1000, '最多 1000 个字')),
    ways: named('怎么发', z.array(NoticeWay).max(2)),
  }),
  output: NoticeForecast,
  refusals: [],
});

export const writeNotice = action({
  summary:
    'Write a notice: it goes out at its hour, or waits for a second person when it goes to more than 300 households or changes a level, unless the count was typed once more or a reason says why it cannot wait',
  mayCall: byStaff,
  input: inCommunity.extend(noticeWriting),
  output: NoticeWritten,
  refusals: writingRefusals,
});

export const approveNotice = action({
  summary: 'Let a notice of somebody else go out, to as many households as were counted before',
  mayCall: byStaff,
  input: atNotice.extend({
    counted: named('户数', z.int().positive()),
    /** The notices with the same words that whoever approves knows of; absent: a client that does not ask. */
    overlapsWith: named('同样的公告', z.array(Id).max(20)).optional(),
  }),
  output: NoticeWritten,
  refusals: [
    'OWN_APPROVAL',
    'NOTICE_SETTLED',
    'NOTICE_OVERLAPS',
    'AUDIENCE_CHANGED',
    'AUDIENCE_EMPTY',
    'DEADLINE_PASSED',
    'NOTICE_NOT_LIVE',
    'LEVEL_IN_PAST',
    'LEVEL_TOO_FAR',
    'LEVEL_NOT_WHOLE_BUILDINGS',
  ],
});

const why = (label: string) => named(label, z.string().trim().min(2, '请写明原因').max(200, '最多 200 个字'));

export const declineNotice = action({
  summary: 'Send a notice that waits for a second person back, with a reason',
  mayCall: byStaff,
  input: atNotice.extend({ reason: why('原因') }),
  output: z.object({ noticeId: z.uuid() }),
  refusals: ['NOTICE_SETTLED'],
});

export const cancelNotice = action({
  summary:
    'Take a live notice back, with a reason: it is struck through wherever it stands, what waits is not sent, and its cells need nobody any more',
  mayCall: byStaff,
  input: atNotice.extend({ reason: why('原因') }),
  output: z.object({ noticeId: z.uuid() }),
  refusals: ['NOTICE_NOT_LIVE'],
});

export const pauseNotice = action({
  summary: 'Stop sending a notice; what is out is out',
  mayCall: byStaff,
  input: atNotice,
  output: z.object({ noticeId: z.uuid(), state: NoticeState }),
  refusals: ['NOTICE_NOT_LIVE'],
});

export const resumeNotice = action({
  summary: 'Go on sending a notice that was paused',
  mayCall: byStaff,
  input: atNotice,
  output: z.object({ noticeId: z.uuid(), state: NoticeState }),
  refusals: ['NOTICE_NOT_LIVE'],
});

export const remindRest = action({
  summary: 'Remind the households whose cell is open once more, at most once in 30 minutes',
  mayCall: byStaff,
  input: atNotice,
  output: z.object({ noticeId: z.uuid(), households: z.int() }),
  refusals: ['NOTICE_NOT_LIVE', 'REMINDED_LATELY'],
});

/** A household that no way reaches, for whoever prepares for it; its name masked. */
export const Wayless = z.object({
  householdId: z.uuid(),
  placeLabel: z.string(),
  householderName: z.string().nullable(),
  hasCare: z.boolean(),
  hasCaptain: z.boolean(),
});
export type Wayless = z.infer<typeof Wayless>;

export const listWayless = query({
  summary:
    'The households of a notice that no way reaches now, those without a captain in front: of a drill, whom it would have missed',
  mayCall: byStaff,
  input: atNotice.extend(page),
  output: paged(Wayless),
  refusals: [],
});

export const listNotices = query({
  summary: 'The notices of a community, newest first',
  mayCall: byStaff,
  input: inCommunity.extend({ state: named('状态', NoticeState.optional()), ...page }),
  output: paged(NoticeRow),
  refusals: [],
});

export const getNotice = query({
  summary: 'A notice with what its cells and its ways have come to',
  mayCall: byStaff,
  input: atNotice,
  output: Notice,
  refusals: [],
});
