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
  return { noticeId: out.noticeId, waitingNoticeId: waiting.noticeId, noticeTemplateId: saved.templateId };
}

const everybody: Audience = { anyOf: [], except: [] };
const atEntrance = (entranceId: string): Audience => ({
  anyOf: [[{ by: 'entrance', entranceIds: [entranceId] }]],
  except: [],
});
