import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp, type TestApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, pengHome, zhuHome } from '../../../../tests/support/demo';
import { givenOrder } from '../../../../tests/support/given';
import { givenDeliveredEggs } from '../../../../tests/support/given-dispute';
import { givenSecondCommunity, second } from '../../../../tests/support/second-community';
import { givenQuietDay } from '../../../../tests/support/state';
import { demoId } from '../../../demo';
import { countCommunities } from '../../../jobs/count-communities';
import { reconcile } from '../../../reconcile';

const database = await givenDatabase('demo');
await givenSecondCommunity(database);
beforeEach(() => givenQuietDay(database));

const teamId = demoId('team');
const MINUTE_MS = 60_000;
/** 桂花苑, and the one home of the second community. */
const homes = 664 + 1;

/** A minute passes, and the job comes by. */
async function count({ app, clock }: TestApp): Promise<void> {
  clock.pass(MINUTE_MS);
  await countCommunities(app, clock.now);
}
const figures = async ({ as }: TestApp) => {
  const { rows } = await as('du').overview.listTeamCounts({ teamId });
  return rows.map(({ households, orders, dueToday, overdue }) => ({ households, orders, dueToday, overdue }));
};
const deltas = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from count_deltas`.execute(database.db)).rows[0]?.n;

describe('the counters of a community', () => {
  it('say how many households there are, what is ordered, and what is promised and not there', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    await givenOrder(app, { by: 'peng', at: pengHome });
    await count(app);
    expect(await figures(app)).toEqual([{ households: 664, orders: 2, dueToday: 2, overdue: 0 }]);
  });

  it('count a thing once, however often the job comes by and on however many machines', async () => {
    const [one, two] = [givenApp(database), givenApp(database)];
    await givenOrder(one);
    one.clock.pass(MINUTE_MS);
    await Promise.all([countCommunities(one.app, one.clock.now), countCommunities(two.app, one.clock.now)]);
    const noted = await deltas();
    await count(one);
    await count(one);
    expect(await deltas()).toBe(noted);
    expect(await figures(one)).toEqual([{ households: 664, orders: 1, dueToday: 1, overdue: 0 }]);
  });

  it('add a delta that was noted and not folded before a machine stopped, once', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    await count(app);
    await sql`delete from community_day_counts`.execute(database.db);
    await sql`update count_deltas set folded_at = null`.execute(database.db);
    await count(app);
    await count(app);
    expect(await figures(app)).toEqual([{ households: 664, orders: 1, dueToday: 1, overdue: 0 }]);
  });

  it('follow an order that is cancelled and placed again', async () => {
    const app = givenApp(database);
    const { orderId, version } = await givenOrder(app);
    await count(app);
    await app.as('zhu').orders.cancelOrder({ ...zhuHome, orderId, version, actionId: actionId() });
    await count(app);
    expect(await figures(app)).toMatchObject([{ orders: 0, dueToday: 0 }]);
    await givenOrder(app);
    await count(app);
    expect(await figures(app)).toMatchObject([{ orders: 1, dueToday: 1 }]);
  });

  it('call overdue the day after what was promised and is not there, until it is', async () => {
    const app = givenApp(database);
    await givenOrder(app, { by: 'peng', at: pengHome });
    await givenDeliveredEggs(app);
    await count(app);
    expect(await figures(app)).toMatchObject([{ orders: 2, dueToday: 1, overdue: 0 }]);
    app.clock.set('2026-11-23T01:00:00Z');
    await count(app);
    expect(await figures(app)).toMatchObject([{ orders: 0, dueToday: 0, overdue: 1 }]);
  });

  it('forget at night what no longer counts, and count on', async () => {
    const app = givenApp(database);
    await givenDeliveredEggs(app);
    await count(app);
    app.clock.set('2026-12-02T01:00:00Z');
    await count(app);
    expect(await deltas()).toBe(homes);
    await count(app);
    expect(await figures(app)).toMatchObject([{ households: 664, orders: 0, overdue: 0 }]);
    expect(app.app.faults.counts().miscounted).toBe(0);
  });
});

describe('the nightly recount', () => {
  const spoil = () =>
    sql`update community_day_counts set amount = amount + 7
         where community_id = ${communityId} and what = 'orders'`.execute(database.db);

  it('raises an alarm where a number was wrong, puts it right, and reconcile says so until the next night', async () => {
    const app = givenApp(database);
    await givenOrder(app);
    await count(app);
    await spoil();
    app.clock.set('2026-11-22T18:59:00Z');
    await countCommunities(app.app, app.clock.now);
    expect(app.app.faults.counts().miscounted).toBe(0);
    await count(app);
    expect(app.app.faults.counts().miscounted).toBe(1);
    const about = {
      check: 'a number of a community is what a recount finds',
      communityId,
      expected: 1,
      found: 8,
    };
    expect(await reconcile(database.db)).toEqual([{ ...about, about: 'orders of 2026-11-22' }]);

    await count(app);
    app.clock.pass(24 * 60 * MINUTE_MS);
    await count(app);
    expect(app.app.faults.counts().miscounted).toBe(1);
    expect(await reconcile(database.db)).toEqual([]);
  });

  it('finds nothing wrong on a day like any other', async () => {
    const app = givenApp(database);
    await givenDeliveredEggs(app);
    await givenOrder(app);
    app.clock.set('2026-11-22T19:00:00Z');
    await countCommunities(app.app, app.clock.now);
    expect([app.app.faults.counts().miscounted, await reconcile(database.db)]).toEqual([0, []]);
  });
});

describe('who looks at many communities', () => {
  it('is shown those of the own team or county, with when they were counted, and no others', async () => {
    const app = givenApp(database);
    const before = await app.as('du').overview.listTeamCounts({ teamId });
    expect(before.rows).toMatchObject([{ name: '桂花苑（示例）', countedAt: null }]);
    expect(before.totals).toMatchObject({ communities: 1, countedAt: null });
    await count(app);
    const countedAt = app.clock.now.toISOString();
    const { rows, totals } = await app.as('tang').overview.listCountyCounts({ countyId: demoId('county') });
    expect(rows).toMatchObject([{ communityId, teamName: '督导一组', households: 664, countedAt }]);
    expect(totals).toEqual({
      communities: 1,
      households: 664,
      orders: 0,
      dueToday: 0,
      overdue: 0,
      countedAt,
    });
  });

  it('reads them page by page, those with the most overdue first', async () => {
    const app = givenApp(database);
    await sql`insert into communities (id, team_id, name, created_at) values
      (gen_random_uuid(), ${teamId}, '甲苑', now()), (gen_random_uuid(), ${teamId}, '乙苑', now())`.execute(
      database.db,
    );
    await givenOrder(app);
    app.clock.set('2026-11-23T05:00:00Z');
    await count(app);
    const { listTeamCounts } = app.as('du').overview;
    const first = await listTeamCounts({ teamId, limit: 2 });
    const rest = await listTeamCounts({ teamId, limit: 2, cursor: first.next ?? '' });
    expect([...first.rows, ...rest.rows].map(({ name, overdue }) => [name, overdue])).toEqual([
      ['桂花苑（示例）', 1],
      ['乙苑', 0],
      ['甲苑', 0],
    ]);
    expect([rest.next, rest.totals.communities, rest.totals.overdue]).toEqual([null, 3, 1]);
    await sql`delete from counted_communities`.execute(database.db);
    await sql`delete from communities where name in ('甲苑', '乙苑')`.execute(database.db);
  });

  it('gets an empty list where no community is open yet', async () => {
    const app = givenApp(database);
    const preparing = (is: boolean) =>
      sql`update communities set is_preparing = ${is} where id = ${communityId}`.execute(database.db);
    await preparing(true);
    const { rows, totals } = await app.as('du').overview.listTeamCounts({ teamId });
    await preparing(false);
    expect([rows, totals.communities]).toEqual([[], 0]);
  });

  it('does not learn that another team or county is there', async () => {
    const { as } = givenApp(database);
    const other = [
      () => as('du').overview.listTeamCounts({ teamId: second.teamId }),
      () => as('tang').overview.listCountyCounts({ countyId: second.countyId }),
      () => as('du').overview.listCountyCounts({ countyId: demoId('county') }),
      () => as('lin').overview.listTeamCounts({ teamId }),
    ];
    for (const ask of other) await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
