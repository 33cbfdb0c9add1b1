import type pg from 'pg';
import { expect, it } from 'vitest';
import { recountCells, reconcile } from '../../backend/reconcile';
import { actionId, givenApp } from '../support/app';
import { givenDatabase } from '../support/database';
import { communityId } from '../support/demo';
import { givenRound, knockOf, ofEntrances } from '../support/given-round';
import { testSecrets } from '../support/secrets';

const database = await givenDatabase('demo', { max: 25 });
const { as, clock } = givenApp(database);
const { campaigns, doorKnocks } = as('lin');

interface Door {
  communityId: string;
  entranceId: string;
  householdId: string;
}

async function doorsOf(campaignId: string): Promise<Door[]> {
  const { rows } = await database.pool.query<{ householdId: string; entranceId: string }>(
    `select c.household_id as "householdId", h.entrance_id as "entranceId"
       from cells c join households h on h.id = c.household_id
      where c.campaign_id = $1 order by c.household_id`,
    [campaignId],
  );
  return rows.map((row) => ({ communityId, ...row }));
}

async function count(sql: string, campaignId: string): Promise<number> {
  const { rows } = await database.pool.query<{ many: number }>(`select count(*)::int as many ${sql}`, [
    campaignId,
  ]);
  return rows[0]?.many ?? 0;
}
const countKnocks = (campaignId: string) => count('from door_knocks where campaign_id = $1', campaignId);
const countOpen = (campaignId: string) =>
  count('from cells where campaign_id = $1 and closed_at is null', campaignId);
const close = (campaignId: string) =>
  campaigns.closeCampaign({ communityId, campaignId, actionId: actionId() });

const recount = async () => [
  ...(await reconcile(database.db)),
  ...(await recountCells(database.db, (sealed) => testSecrets.open(sealed))),
];

/** A transaction of somebody else, begun and not ended. */
async function inTransaction(work: (other: pg.PoolClient) => Promise<void>): Promise<void> {
  const other = await database.pool.connect();
  try {
    await other.query('begin');
    await work(other);
  } finally {
    await other.query('commit');
    other.release();
  }
}

/** Until somebody waits for a row that another transaction holds. */
async function someoneWaits(): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    const { rows } = await database.pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
  throw new Error('nobody waits');
}

async function givenAllReached(key: string): Promise<{ campaignId: string; doors: Door[] }> {
  const campaignId = await givenRound(as('lin'), { audience: ofEntrances(key) });
  const doors = await doorsOf(campaignId);
  for (const door of doors) await doorKnocks.recordDoorKnock({ ...door, ...knockOf(campaignId) });
  return { campaignId, doors };
}

it('who closes waits for a knock under way, and counts what it came to', async () => {
  const { campaignId, doors } = await givenAllReached('10-1');
  let closing: Promise<unknown> = Promise.resolve();
  await inTransaction(async (other) => {
    // What a knock holds, and what it writes when two phones contradict each other.
    await other.query('select from campaigns where id = $1 for key share', [campaignId]);
    await other.query('update cells set is_contested = true where campaign_id = $1 and household_id = $2', [
      campaignId,
      doors[0]?.householdId,
    ]);
    closing = expect(close(campaignId)).rejects.toMatchObject({ code: 'CELLS_CONTESTED' });
    await someoneWaits();
  });
  await closing;
});

it('a knock that comes while somebody closes waits, and is late', async () => {
  const { campaignId, doors } = await givenAllReached('10-2');
  const [door] = doors;
  if (!door) throw new Error('an entrance without a door');
  let knocking: Promise<{ isLate: boolean }> | undefined;
  await inTransaction(async (other) => {
    await other.query('select from campaigns where id = $1 for update', [campaignId]);
    knocking = doorKnocks.recordDoorKnock({ ...door, ...knockOf(campaignId, { outcome: 'noAnswer' }) });
    await someoneWaits();
    await other.query(`update campaigns set closed_at = opened_at, closed_counts = '{}' where id = $1`, [
      campaignId,
    ]);
  });
  expect(await knocking).toMatchObject({ isLate: true });
});

it('of twenty calls of several helpers five are cut off in the middle: their doors are open, and no other', async () => {
  const campaignId = await givenRound(as('lin'), { audience: ofEntrances('1-1') });
  const doors = (await doorsOf(campaignId)).slice(0, 20);
  const dying = doors.slice(0, 5).map(({ householdId }) => householdId);
  await database.pool.query(`
    create function cut_off() returns trigger language plpgsql as $$ begin
      if new.household_id = any('{${dying.join(',')}}') then raise exception 'cut off'; end if;
      return new;
    end $$;
    create trigger cut_off before update on cells for each row execute function cut_off()`);
  const whole = await countOpen(campaignId);
  const deeds = doors.map((door) => ({ ...door, ...knockOf(campaignId) }));
  const helpers = ['lin', 'zhao', 'gao'];
  const send = () =>
    Promise.allSettled(
      deeds.map((deed, index) => as(helpers[index % 3] ?? 'lin').doorKnocks.recordDoorKnock(deed)),
    );
  const answers = await send();
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
  expect([await countOpen(campaignId), await countKnocks(campaignId)]).toEqual([whole - 15, 15]);
  const { rows } = await database.pool.query<{ household_id: string }>(
    'select household_id from cells where campaign_id = $1 and closed_at is null',
    [campaignId],
  );
  expect(rows.map((row) => row.household_id)).toEqual(expect.arrayContaining(dying));
  const inRound = async () => (await recount()).filter(({ about }) => about.includes(campaignId));
  expect(await inRound()).toEqual([]);
  await database.pool.query('drop trigger cut_off on cells');
  await send();
  expect(await inRound()).toEqual([]);
  expect([await countOpen(campaignId), await countKnocks(campaignId)]).toEqual([whole - 20, 20]);
});

it('three hundred queued visits, sent by two phones in two orders and once more after ten days, are 300', async () => {
  const campaignId = await givenRound(as('lin'), { audience: { anyOf: [], except: [] } });
  const doors = (await doorsOf(campaignId)).slice(0, 300);
  const queue = doors.map((door, seq) => ({
    ...door,
    ...knockOf(campaignId, { seq, outcome: seq % 3 === 0 ? 'noAnswer' : 'met' }),
  }));
  const send = async (deeds: typeof queue) => {
    for (const deed of deeds) await doorKnocks.recordDoorKnock(deed);
  };
  await Promise.all([send(queue), send([...queue].reverse())]);
  expect(await countKnocks(campaignId)).toBe(300);
  const cells = async () => {
    const { rows } = await database.pool.query<object>(
      `select household_id, outcome, attempts, closed_at, version from cells where campaign_id = $1 order by 1`,
      [campaignId],
    );
    return rows;
  };
  const before = await cells();
  clock.pass(10 * 24 * 3_600_000);
  await database.pool.query('delete from actions');
  await send([...queue].reverse());
  expect(await countKnocks(campaignId)).toBe(300);
  expect(await cells()).toEqual(before);
  expect((await recount()).filter(({ about }) => about.includes(campaignId))).toEqual([]);
}, 180_000);
