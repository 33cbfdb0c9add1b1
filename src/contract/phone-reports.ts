import * as z from 'zod';
import { named } from './named';
import { held, natural, query } from './procedure';
import { atEntrance, GivenMoment, Id, inCommunity, Moment } from './shapes';

const seq = z.int().min(0).max(2_000_000_000);

/** Deeds of a round that a phone keeps, by their numbers on it; what they say stays on the phone. */
const Unsent = z.object({
  count: named('还没上传的条数', z.int().positive('至少 1 条').max(10_000, '最多 10000 条')),
  /** On the phone's clock. */
  oldestAt: named('最早一条的时间', GivenMoment),
  firstSeq: named('手机上的次序', seq),
  lastSeq: named('手机上的次序', seq),
});
export type Unsent = z.infer<typeof Unsent>;

export const reportPhone = natural({
  summary:
    'Say that this phone works at an entrance of a round, and how many deeds of the round it still keeps; said again whenever it has signal',
  mayCall: held('entrance', ['captain', 'staff', 'volunteer']),
  input: atEntrance.extend({
    campaignId: Id,
    device: named('手机', Id),
    unsent: named('还没上传的', Unsent.nullable()),
  }),
  output: z.object({ heardAt: Moment }),
  refusals: ['NOT_GIVEN_ENTRANCE'],
});

/** A phone that keeps deeds for more than two hours, or one from whose entrance nothing was heard for so long. */
export const QuietPhone = z.object({
  accountId: z.uuid(),
  name: z.string(),
  entranceId: z.uuid(),
  placeLabel: z.string(),
  why: z.enum(['unsent', 'unheard']),
  /** 条 it keeps by its last word, less those that came since; 0 of one that was not heard. */
  unsent: z.int(),
  /** When the oldest of them was done; of one that was not heard, when it was heard last. */
  since: Moment,
  heardAt: Moment,
});
export type QuietPhone = z.infer<typeof QuietPhone>;

export const listQuietPhones = query({
  summary:
    "Phones of a round that keep unsent work for more than two hours, and those given an entrance that were not heard from for two hours; by their people's names, without what they keep",
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ campaignId: Id }),
  output: z.object({ rows: z.array(QuietPhone).max(300) }),
  refusals: [],
});
