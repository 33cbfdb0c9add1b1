import { v7 } from 'uuid';
import type { Place } from './places';

interface Its {
  noticeId: string;
  waitingNoticeId: string;
  noticeTemplateId: string;
  callUpId: string;
  slotId: string;
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
const ofCallUp = (_: Place, { callUpId: noticeId }: Its) => ({ noticeId });
const planAt = ({ buildingId }: Place) => ({
  startsAt: '2026-11-23T01:00:00.000Z',
  pace: { by: 'building', minutes: 30 },
  places: [{ name: '东门', buildingIds: [buildingId] }],
  atHomeCare: [],
});
const ofWaiting = (_: Place, { waitingNoticeId: noticeId }: Its) => ({ noticeId });

/** The least that each procedure about notices takes. */
export const noticeInputs = {
  'notices.forecastNotice': () => ({ audience: everybody, correctsId: null, title: '', body: '', ways: [] }),
  'notices.writeNotice': writing,
  'notices.forecastOwnNotice': () => ({ audience: everybody, title: '', body: '', ways: [] }),
  'notices.writeOwnNotice': writing,
  'notices.approveNotice': (at: Place, its: Its) => ({ ...ofWaiting(at, its), counted: 1 }),
  'notices.declineNotice': (at: Place, its: Its) => ({ ...ofWaiting(at, its), reason: '写错了' }),
  'notices.cancelNotice': (at: Place, its: Its) => ({ ...ofNotice(at, its), reason: '改期了' }),
  'notices.pauseNotice': ofNotice,
  'notices.resumeNotice': ofNotice,
  'notices.remindRest': ofNotice,
  'notices.listWayless': ofNotice,
  'notices.listNotices': () => ({}),
  'notices.getNotice': ofNotice,
  'notices.previewCallUp': (at: Place) => ({ audience: everybody, plan: planAt(at) }),
  'notices.planCallUp': (at: Place, its: Its) => ({ ...ofCallUp(at, its), plan: planAt(at) }),
  'notices.listCallUps': () => ({}),
  'notices.getCallUp': ofCallUp,
  'notices.reorderSlots': (at: Place, its: Its) => ({
    ...ofCallUp(at, its),
    place: '东门',
    slotIds: [its.slotId],
  }),
  'notices.moveTurn': (at: Place, its: Its) => ({ ...ofCallUp(at, its), slotId: its.slotId }),
  'notices.callSlot': (at: Place, its: Its) => ({ ...ofCallUp(at, its), place: '东门', after: null }),
  'notices.uncallSlot': (at: Place, its: Its) => ({ ...ofCallUp(at, its), slotId: its.slotId }),
  'notices.listTurns': (at: Place, its: Its) => ({
    ...ofCallUp(at, its),
    which: { by: 'slot', slotId: its.slotId },
  }),
  'notices.declineSlotWish': (at: Place, its: Its) => ({ ...ofCallUp(at, its), answer: '满了' }),
  'notices.getOwnTurns': () => ({}),
  'notices.askForSlot': (at: Place, its: Its) => ({
    ...ofCallUp(at, its),
    ...{ wish: 'later', reason: '要上班' },
  }),
  'notices.listOwnNotices': () => ({}),
  'notices.getDueNotices': () => ({}),
  'notices.getOwnNotice': ofNotice,
  'notices.openOwnNotice': ofNotice,
  'notices.acknowledgeNotice': (at: Place, its: Its) => ({ ...ofNotice(at, its), needsAtHome: false }),
  'notices.listNoticeEntrances': ofNotice,
  'notices.listRelays': () => ({}),
  'notices.listRelayDoors': ofNotice,
  'notices.recordTold': ({ householdId }: Place, { noticeId }: Its) => ({
    ...{ noticeId, householdId, what: 'toldInPerson', way: 'door' },
    ...{ happenedAt: '2026-11-22T04:00:00.000Z', device: v7(), seq: 1 },
  }),
  'notices.listToldDoors': ofNotice,
  'notices.takeBackTold': ({ householdId }: Place, { noticeId }: Its) => ({
    ...{ noticeId, householdId, toldId: v7() },
    ...{ happenedAt: '2026-11-22T04:00:00.000Z', device: v7(), seq: 2 },
  }),
  'notices.printNotice': (at: Place, its: Its) => ({ ...ofNotice(at, its), paper: 'leaflet' }),
  'notices.listNoticeTemplates': () => ({}),
  'notices.saveNoticeTemplate': () => ({
    ...{ templateId: null, name: `样板${v7().slice(-6)}`, title: '停水', body: '今天停水。', fields: [] },
  }),
  'notices.removeNoticeTemplate': (_: Place, { noticeTemplateId: templateId }: Its) => ({ templateId }),
  'notices.listAudiences': () => ({}),
  'notices.saveAudience': () => ({ audienceId: null, name: `范围${v7().slice(-6)}`, audience: everybody }),
  'notices.removeAudience': () => ({ audienceId: v7() }),
};
