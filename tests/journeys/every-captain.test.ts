import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { reconcile, recountCells } from '../../backend/reconcile';
import { demoPeople } from '../../backend/demo';
import { actionId, givenApp, type TestApp } from '../support/app';
import { givenDatabase, type TestDatabase } from '../support/database';
import { communityId, entrance } from '../support/demo';
import { givenQuarter, quarterId, type Post } from '../support/given-quarter';
import { givenRound } from '../support/given-round';
import { openedOnPhone } from '../support/helpers-phone';
import { listedAt, peopleOf, secondList } from '../support/second-list';
import { testSecrets } from '../support/secrets';

const patienceMs = 240_000;
const everybody = { anyOf: [], except: [] };
const database = await givenDatabase('demo', { max: 16 });
const app = givenApp(database);

/** A captain's day: in the morning every seventh door stays shut and is written down in one go, in the afternoon all open. */
async function knockAtAll({ as, clock }: TestApp, { captain, list, ...place }: Post, campaignId: string) {
  const phone = await openedOnPhone(as(captain), { ...place, campaignId }, clock);
  const silent = list.filter((_, at) => at % 7 === 3);
  await as(captain).doorKnocks.recordNoAnswers({
    ...{ ...place, campaignId, happenedAt: clock.now.toISOString(), device: campaignId, seq: 0 },
    ...{ householdIds: silent.map(({ householdId }) => householdId), actionId: actionId() },
  });
  for (const { roomNo, isVacant, people } of list)
    phone.say(roomNo, isVacant ? { outcome: 'vacant' } : { outcome: 'met', peopleCount: people });
  await phone.sendNew();
  return { captain, silent: silent.length };
}

/** 户 that each captain recorded, by the report. */
async function recordedBy(staff: string, place: { communityId: string; campaignId: string }) {
  const { people, figures, entrances } = await app.as(staff).doorKnocks.getReport(place);
  const of = (wanted: string) => figures.find(({ name }) => name === wanted)?.count;
  return { doors: people.map(({ doors }) => doors), of, entrances };
}

async function knownPeople({ db }: TestDatabase, community: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select coalesce(sum(resident_count), 0)::int as people from households
     where community_id = ${community} and ended_at is null`.execute(db);
  return rows[0]?.people ?? 0;
}

/** All captains at once, then the end of the round: what they counted is what the list says, in every sum. */
async function recordEverything(
  posts: readonly Post[],
  { staff, community }: { staff: string; community: string },
) {
  const list = posts.flatMap((post) => post.list);
  const campaignId = await givenRound(app.as(staff), { in: community, audience: everybody });
  const place = { communityId: community, campaignId };
  const done = await Promise.all(posts.map((post) => knockAtAll(app, post, campaignId)));
  const silent = done.reduce((sum, one) => sum + one.silent, 0);
  const { counts } = await app.as(staff).campaigns.closeCampaign({ ...place, actionId: actionId() });
  const vacant = list.filter(({ isVacant }) => isVacant).length;
  expect(counts).toMatchObject({ cells: list.length, reached: list.length, open: 0, contested: 0, vacant });
  expect(counts).toMatchObject({ people: peopleOf(list), attempts: silent });
  const { doors, of, entrances } = await recordedBy(staff, place);
  expect(doors.sort()).toEqual(posts.map((post) => post.list.length).sort());
  expect([of('cells'), of('people'), of('visits')]).toEqual([
    list.length,
    peopleOf(list),
    list.length + silent,
  ]);
  expect(entrances.map(({ cells, people }) => [cells, people]).sort()).toEqual(
    posts.map((post) => [post.list.length, peopleOf(post.list)]).sort(),
  );
  expect(await knownPeople(database, community)).toBe(peopleOf(list));
  expect(await reconcile(database.db)).toEqual([]);
  expect(await recountCells(database.db, (sealed) => testSecrets.open(sealed))).toEqual([]);
  return counts;
}

it(
  '13 captains record the 713 households of a quarter of which nobody has a list',
  async () => {
    const posts = await givenQuarter(database, 713);
    expect([posts.length, posts.flatMap(({ list }) => list).length]).toEqual([13, 713]);
    expect(peopleOf(posts.flatMap(({ list }) => list))).toBe(1_681);
    const counts = await recordEverything(posts, { staff: 'quarter-staff', community: quarterId });
    // Nobody but their captain says that they are vacant.
    expect(counts.provisional).toBe(counts.vacant);
  },
  patienceMs,
);

/** The 13 captains of the demo, each with an entrance; of two who share one the second. */
function postsOfDemo(): Post[] {
  const captains = demoPeople.flatMap(({ key, roles }) =>
    roles.flatMap(({ role, place: { entranceId } }) =>
      role === 'captain' && entranceId ? { key, entranceId } : [],
    ),
  );
  const keys = [...new Set(secondList.map((door) => door.entrance))];
  return keys.map((key) => ({
    ...{ ...entrance(key), list: listedAt(key) },
    captain: captains.filter(({ entranceId }) => entranceId === entrance(key).entranceId).at(-1)?.key ?? '',
  }));
}

it(
  'and the 664 households of which the register knows everything',
  async () => {
    const posts = postsOfDemo();
    expect(new Set(posts.map(({ captain }) => captain)).size).toBe(13);
    expect(posts.flatMap(({ list }) => list).length).toBe(664);
    const counts = await recordEverything(posts, { staff: 'lin', community: communityId });
    expect(counts).toMatchObject({ people: 1_712, vacant: 41, provisional: 0 });
  },
  patienceMs,
);
