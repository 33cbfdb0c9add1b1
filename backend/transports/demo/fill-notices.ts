import * as z from 'zod';
import type { NoticeFacts } from '@/contract/notice-kinds';
import { beijingMoment } from '@/domain/beijing-time';
import { noticeDraft } from '@/domain/notice-texts';
import { COMMUNITY_ID, demoId } from '../../demo';
import type { App } from '../../kernel/app-parts';
import { newId } from '../../kernel/ids';
import { actAs } from './demo-hands';

const communityId = COMMUNITY_ID;
const entranceId = demoId('entrance 10-1');
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Whoever was told of it in person at the first doors of the captain's list. */
const TOLD = 5;

const Counted = z.object({ households: z.int() });
const Doors = z.object({ rows: z.array(z.object({ householdId: z.string() })) });

/** Demo people who have answered by themselves, with what they said. */
const answers: readonly [person: string, home: string, needsAtHome: boolean][] = [
  ['peng', '10-1-401', false],
  ['ma', '10-2-603', true],
];

/** The notices of the demo: one that building 10 was told two hours ago, and one to everybody that waits for a second person. */
export async function fillNotices(app: App): Promise<void> {
  const building = { by: 'building', buildingIds: [demoId('building 10')] };
  const noticeId = await write(minutesAgo(app, 120), 'lin', {
    facts: outage(app),
    audience: { anyOf: [[building]], except: [] },
    isUrgent: true,
    relayAfterMinutes: 60,
  });
  for (const [person, home, needsAtHome] of answers)
    await actAs(minutesAgo(app, 90), person, 'notices.acknowledgeNotice', {
      ...{ communityId, householdId: demoId(`household ${home}`), noticeId, needsAtHome },
    });
  await tell(minutesAgo(app, 40), noticeId);
  await write(minutesAgo(app, 10), 'gao', {
    facts: { kind: 'callUp', what: '全员采样', bring: '身份证、口罩' },
    audience: { anyOf: [], except: [] },
    isUrgent: false,
    relayAfterMinutes: 120,
  });
}

const minutesAgo = (app: App, minutes: number): App => ({
  ...app,
  clock: () => new Date(app.clock().getTime() - minutes * MINUTE_MS),
});

/** Tomorrow, so that it is still to come whenever somebody opens the demo. */
function outage(app: App): NoticeFacts {
  const tomorrow = new Date(app.clock().getTime() + DAY_MS).toISOString();
  return {
    kind: 'outage',
    what: 'water',
    from: beijingMoment('09:00', tomorrow),
    until: beijingMoment('15:00', tomorrow),
  };
}

interface Writing {
  facts: NoticeFacts;
  audience: object;
  isUrgent: boolean;
  relayAfterMinutes: number;
}

async function write(app: App, person: string, { facts, ...writing }: Writing): Promise<string> {
  const { audience } = writing;
  const now = app.clock();
  const noticeId = newId();
  const { households: counted } = Counted.parse(
    await actAs(app, person, 'campaigns.countAudience', { communityId, audience }),
  );
  await actAs(app, person, 'notices.writeNotice', {
    ...{ communityId, noticeId, ...noticeDraft(facts, now.toISOString()), ...writing, facts, counted },
    ...{ closes: 'acknowledged', ways: [], sendAt: null, pictureIds: [], isExercise: false },
    expiresAt: beijingMoment('20:00', new Date(now.getTime() + 2 * DAY_MS).toISOString()),
    ...{ correctsId: null, typedCount: null, override: null, overlapsWith: [] },
  });
  return noticeId;
}

/** The captain tells the first doors of her list, and leaves a sheet at the last of them. */
async function tell(app: App, noticeId: string): Promise<void> {
  const place = { communityId, entranceId, noticeId };
  const { rows } = Doors.parse(await actAs(app, 'qin', 'notices.listRelayDoors', place));
  const device = newId();
  for (const [seq, { householdId }] of rows.slice(0, TOLD).entries())
    await actAs(app, 'qin', 'notices.recordTold', {
      ...{ ...place, householdId, device, seq, way: 'door', happenedAt: app.clock().toISOString() },
      what: seq === TOLD - 1 ? 'leafletGiven' : 'toldInPerson',
    });
}
