import * as z from 'zod';
import { OwnAudience } from './captain-rounds';
import { named } from './named';
import { NoticeFacts } from './notice-kinds';
import { NoticeForecast, NoticeWay, NoticeWritten, plainWriting } from './notices';
import { held, query, action } from './procedure';
import { atEntrance } from './shapes';

const byCaptain = held('entrance', ['captain']);

/** Everything but a change of level, which is staff's. */
const OwnFacts = NoticeFacts.refine(({ kind }) => kind !== 'levelChange', {
  path: ['kind'],
  error: '管控等级由工作人员发',
});

export const forecastOwnNotice = query({
  summary:
    "Whom a notice would reach by which way at the captain's own entrances of the building, before it is written; as forecastNotice",
  mayCall: byCaptain,
  input: atEntrance.extend({
    audience: OwnAudience,
    title: named('标题', z.string().max(20, '最多 20 个字')),
    body: named('正文', z.string().max(1000, '最多 1000 个字')),
    ways: named('怎么发', z.array(NoticeWay).max(2)),
  }),
  output: NoticeForecast,
  refusals: [],
});

export const writeOwnNotice = action({
  summary:
    "Write a notice to the captain's own entrances of the building: its audience is cut to them; at most 300 households, no change of level, and it goes out at its hour",
  mayCall: byCaptain,
  input: atEntrance.extend({ ...plainWriting, facts: named('公告内容', OwnFacts), audience: OwnAudience }),
  output: NoticeWritten,
  refusals: [
    'AUDIENCE_CHANGED',
    'AUDIENCE_EMPTY',
    'DEADLINE_PASSED',
    'NOTICE_OVERLAPS',
    'NOTICE_FIELD_EMPTY',
    'NOTICE_EXPIRES_EARLY',
    'TEXT_RISKY',
    'OWN_NOTICE_TOO_LARGE',
  ],
});
