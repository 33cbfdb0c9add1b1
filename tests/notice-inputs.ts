import { v7 } from 'uuid';
import type { Place } from './places';

interface Its {
  noticeId: string;
  waitingNoticeId: string;
  noticeTemplateId: string;
}

const everybody = { anyOf: [], except: [] };
const writing = () => ({
  noticeId: v7(),
  facts: { kind: 'freeText' },
  title: '明早扫楼道',
  body: '明早八点扫楼道。',
  audience: everybody,
  counted: 1,
  isUrgent: false,
  closes: 'opened',
  ways: [],
  sendAt: null,
  expiresAt: '2026-11-24T01:30:00.000Z',
  relayAfterMinutes: 60,
  pictureIds: [],
  isExercise: false,
  correctsId: null,
  typedCount: null,
  override: null,
  overlapsWith: [],
});
const ofNotice = (_: Place, { noticeId }: Its) => ({ noticeId });
const ofWaiting = (_: Place, { waitingNoticeId: noticeId }: Its) => ({ noticeId });

/** The least that each procedure about notices takes. */
export const noticeInputs = {
  'notices.forecastNotice': () => ({ audience: everybody, correctsId: null, title: '', body: '', ways: [] }),
  'notices.writeNotice': writing,
  'notices.approveNotice': (at: Place, its: Its) => ({ ...ofWaiting(at, its), counted: 1 }),
  'notices.declineNotice': (at: Place, its: Its) => ({ ...ofWaiting(at, its), reason: '写错了' }),
  'notices.cancelNotice': (at: Place, its: Its) => ({ ...ofNotice(at, its), reason: '改期了' }),
  'notices.pauseNotice': ofNotice,
  'notices.resumeNotice': ofNotice,
  'notices.remindRest': ofNotice,
  'notices.listNotices': () => ({}),
  'notices.getNotice': ofNotice,
  'notices.listOwnNotices': () => ({}),
  'notices.getDueNotices': () => ({}),
  'notices.openOwnNotice': ofNotice,
  'notices.acknowledgeNotice': (at: Place, its: Its) => ({ ...ofNotice(at, its), needsAtHome: false }),
  'notices.listRelays': () => ({}),
  'notices.listRelayDoors': ofNotice,
  'notices.recordTold': ({ householdId }: Place, { noticeId }: Its) => ({
    ...{ noticeId, householdId, what: 'toldInPerson', way: 'door' },
    ...{ happenedAt: '2026-11-22T04:00:00.000Z', device: v7(), seq: 1 },
  }),
  'notices.listNoticeTemplates': () => ({}),
  'notices.saveNoticeTemplate': () => ({
    ...{ templateId: null, name: `样板${v7().slice(-6)}`, title: '停水', body: '今天停水。', fields: [] },
  }),
  'notices.removeNoticeTemplate': (_: Place, { noticeTemplateId: templateId }: Its) => ({ templateId }),
  'notices.listAudiences': () => ({}),
  'notices.saveAudience': () => ({ audienceId: null, name: `范围${v7().slice(-6)}`, audience: everybody }),
  'notices.removeAudience': () => ({ audienceId: v7() }),
};
