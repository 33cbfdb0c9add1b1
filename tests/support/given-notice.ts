import { v7 } from 'uuid';
import type { Audience } from '@/contract/audience';
import type { Place } from '../places';
import { actionId, type Api, type TestApp } from './app';
import { communityId } from './demo';
import { ofEntrances } from './given-round';

/** What a notice is written with where a test says nothing else: plain words to everybody of 10-1, read is enough. */
export const noticeOf = (over: object = {}) => ({
  communityId,
  noticeId: v7(),
  facts: { kind: 'freeText' as const },
  title: '明早扫楼道',
  body: '明早八点扫楼道，请把门口的东西收一收。',
  audience: ofEntrances('10-1'),
  counted: 1,
  isUrgent: false,
  closes: 'acknowledged' as const,
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
  ...over,
});

interface Wish {
  in?: string;
  audience?: Audience;
}

/** A notice that staff have counted and written; its count is what the audience has. */
export async function givenNotice(
  { campaigns, notices }: Api,
  { in: place = communityId, audience = ofEntrances('10-1'), ...over }: Wish & Record<string, unknown> = {},
): Promise<{ noticeId: string; state: string; cells: number }> {
  const { households: counted } = await campaigns.countAudience({ communityId: place, audience });
  const written = { ...noticeOf({ audience, counted }), communityId: place, ...over };
  return notices.writeNotice({ ...written, actionId: actionId() });
}

/** At a place: a notice that is out, one of a change of level that waits for a second person, and a saved text. */
export async function givenNotices(app: Pick<TestApp, 'as'>, at: Place) {
  const api = app.as(at.staff);
  const own = { in: at.communityId, title: `扫楼 ${v7().slice(-8)}` };
  const out = await givenNotice(api, { ...own, audience: atEntrance(at.entranceId) });
  const level = { kind: 'levelChange', level: 'restricted', startsAt: '2026-11-23T01:30:00.000Z' } as const;
  const waiting = await givenNotice(api, {
    ...{ in: at.communityId, audience: everybody, facts: level },
    title: `调整 ${v7().slice(-8)}`,
  });
  const text = { templateId: null, name: own.title, title: '扫楼', body: '明早扫楼。', fields: [] };
  const saved = await api.notices.saveNoticeTemplate({
    ...text,
    communityId: at.communityId,
    actionId: actionId(),
  });
  const callUp = await givenCallUp(api, at, { in: at.communityId, title: `检测 ${v7().slice(-8)}` });
  return {
    ...callUp,
    noticeId: out.noticeId,
    waitingNoticeId: waiting.noticeId,
    noticeTemplateId: saved.templateId,
  };
}

/** A call-up of the place's building whose households have their turns, and the first of them. */
async function givenCallUp(
  api: Api,
  { communityId: place, buildingId }: Place,
  wish: Wish & { title: string },
) {
  const audience: Audience = { anyOf: [[{ by: 'building', buildingIds: [buildingId] }]], except: [] };
  const facts = { kind: 'callUp', what: '检测', bring: null } as const;
  const { noticeId } = await givenNotice(api, { ...wish, audience, facts });
  const plan = {
    startsAt: '2026-11-23T01:00:00.000Z',
    pace: { by: 'building' as const, minutes: 30 },
    places: [{ name: '东门', buildingIds: [buildingId] }],
    atHomeCare: [],
  };
  await api.notices.planCallUp({ communityId: place, noticeId, plan, actionId: actionId() });
  const { slots } = await api.notices.getCallUp({ communityId: place, noticeId });
  return { callUpId: noticeId, slotId: slots[0]?.id ?? '' };
}

const everybody: Audience = { anyOf: [], except: [] };
const atEntrance = (entranceId: string): Audience => ({
  anyOf: [[{ by: 'entrance', entranceIds: [entranceId] }]],
  except: [],
});
