import * as z from 'zod';
import { named } from './named';
import { NoticeKind } from './notice-kinds';
import { action, held, query } from './procedure';
import { atHousehold, GivenMoment, Id, Moment, page, paged } from './shapes';

const atHome = held('household', ['resident', 'familyProxy']);

/** When it was tapped: a phone without signal tells it later. Absent: now. */
const happenedAt = named('时间', GivenMoment.optional());

/** A notice as its households read it. */
export const OwnNotice = z.object({
  id: z.uuid(),
  kind: NoticeKind,
  title: z.string(),
  body: z.string(),
  pictureIds: z.array(z.uuid()).max(3),
  isUrgent: z.boolean(),
  sentAt: Moment,
  expiresAt: Moment,
  /** Something is still asked: to read it, or to say that one knows. */
  isDue: z.boolean(),
  asksToAcknowledge: z.boolean(),
  isOpened: z.boolean(),
  acknowledgedAt: Moment.nullable(),
  needsAtHome: z.boolean(),
  /** Struck through: taken back, or put right by another. */
  isCancelled: z.boolean(),
  replacedById: z.uuid().nullable(),
  correctsId: z.uuid().nullable(),
});
export type OwnNotice = z.infer<typeof OwnNotice>;

export const listOwnNotices = query({
  summary:
    'The notices of the own household: what is due in front, urgent ones before others, then the newest; drills, and what is not sent yet, are left out',
  mayCall: atHome,
  input: atHousehold.extend(page),
  output: paged(OwnNotice),
  refusals: [],
});

export const getDueNotices = query({
  summary: 'What is due above all else on the first screen (at most 3), and how many in all',
  mayCall: atHome,
  input: atHousehold,
  output: z.object({ rows: z.array(OwnNotice).max(3), due: z.int() }),
  refusals: [],
});

export const getOwnNotice = query({
  summary: 'One notice that the own household was told; drills, and what is not sent yet, are not there',
  mayCall: atHome,
  input: atHousehold.extend({ noticeId: Id }),
  output: OwnNotice,
  refusals: [],
});

export const openOwnNotice = action({
  summary: 'Note that somebody of the household has read a notice',
  mayCall: atHome,
  input: atHousehold.extend({ noticeId: Id, happenedAt }),
  output: z.object({ noticeId: z.uuid() }),
  refusals: [],
  takesEnded: true,
});

export const acknowledgeNotice = action({
  summary:
    'Say 我知道了 to a notice, or also that one needs it at home; said to one it says nothing of its correction',
  mayCall: atHome,
  input: atHousehold.extend({ noticeId: Id, needsAtHome: named('需要上门', z.boolean()), happenedAt }),
  output: z.object({ noticeId: z.uuid(), isClosed: z.boolean() }),
  refusals: [],
  takesEnded: true,
});
