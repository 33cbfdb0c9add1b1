import { describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { communityId, entrance, home } from '../../tests/support/demo';
import { givenRound, knockOf } from '../../tests/support/given-round';
import { testSecrets } from '../../tests/support/secrets';
import { reconcile, recountCells } from '.';

const database = await givenDatabase('demo');
const { as, clock } = givenApp(database);
const open = (sealed: string) => testSecrets.open(sealed);
const recount = () => recountCells(database.db, open);

const knock = (campaignId: string, key: string, over: object = {}) =>
  as('qin').doorKnocks.recordDoorKnock({
    ...entrance('10-1'),
    ...home(key),
    ...knockOf(campaignId, over),
  });

/** One cell of each kind: reached, tried, vacant, contested, signed off, open. */
async function givenLived(): Promise<string> {
  const campaignId = await givenRound(as('lin'));
  await knock(campaignId, '10-1-402', { peopleCount: 2, needsHomeService: true });
  await knock(campaignId, '10-1-403', { outcome: 'noAnswer' });
  await knock(campaignId, '10-1-403', { outcome: 'noAnswer', way: 'phone' });
  await knock(campaignId, '10-1-501', { outcome: 'vacant' });
  await knock(campaignId, '10-1-602', { answers: { milk: 'yes' } });
  await knock(campaignId, '10-1-602', { answers: { milk: 'no' }, happenedAt: '2026-11-22T01:10:00.000Z' });
  const reason = { campaignId, reason: '住院了', actionId: actionId() };
  await as('lin').campaigns.signOffCell({ ...home('10-1-401'), ...reason });
  return campaignId;
}

const campaignId = await givenLived();

it('finds nothing where every cell is what its knocks say', async () => {
  const { counts } = await as('lin').campaigns.getCampaign({ communityId, campaignId });
  expect(counts).toMatchObject({ contested: 1, provisional: 1, signedOff: 1, needsHomeService: 1 });
  expect(await recount()).toEqual([]);
  expect(await reconcile(database.db)).toEqual([]);
});

/** The room, what a statement by hand writes into its cell, and what is named. */
const faults: readonly (readonly [room: string, wrong: Readonly<Record<string, string>>, named: string])[] = [
  ['402', { outcome: `'phoned'` }, 'outcome'],
  ['402', { way: `'phone'` }, 'way'],
  ['402', { closed_at: `closed_at + interval '1 s'` }, 'closedAt'],
  ['402', { closed_by: 'null' }, 'closedBy'],
  ['402', { needs_home_service: 'false' }, 'needsHomeService'],
  ['402', { people_seen: '3' }, 'peopleSeen'],
  ['403', { attempts: '1' }, 'attempts'],
  ['403', { tried_parts: '7' }, 'triedParts'],
  ['403', { phone_tries: '0' }, 'phoneTries'],
  ['403', { kin_tries: '1' }, 'kinTries'],
  ['403', { last_attempt_at: 'null' }, 'lastAttemptAt'],
  ['501', { is_provisional: 'false' }, 'isProvisional'],
  ['602', { is_contested: 'false' }, 'isContested'],
  ['302', { outcome: `'met'`, closed_at: 'changed_at' }, 'outcome, closedAt'],
];

describe('the recount finds a cell that says what no knock did', () => {
  it.each(faults)('%s %o', async (room, wrong, named) => {
    const { householdId } = home(`10-1-${room}`);
    const here = `c.campaign_id = '${campaignId}' and c.household_id = '${householdId}'`;
    const set = (valueOf: (column: string) => string) =>
      Object.keys(wrong)
        .map((column) => `${column} = ${valueOf(column)}`)
        .join(', ');
    await database.pool.query(`create table kept as select * from cells c where ${here}`);
    await database.pool.query(`update cells c set ${set((column) => wrong[column] ?? '')} where ${here}`);
    const found = await recount();
    await database.pool.query(
      `update cells c set ${set((column) => `k.${column}`)} from kept k where ${here}`,
    );
    await database.pool.query('drop table kept');
    const about = `campaign ${campaignId} household ${householdId}: ${named}`;
    const difference = { about, expected: 0, found: Object.keys(wrong).length };
    expect(found).toEqual([{ check: 'a cell is what its knocks say', communityId, ...difference }]);
    expect(await recount()).toEqual([]);
  });

  it('and one that a voided knock had closed', async () => {
    await database.pool.query(`update door_knocks set voided_at = now() where outcome = 'vacant'`);
    expect(await recount()).toMatchObject([{ check: 'a cell is what its knocks say' }]);
    await database.pool.query('update door_knocks set voided_at = null');
  });
});

it('where the register was changed since, what a cell would come to now is no fault of it', async () => {
  const changes = { isVacant: true, residentCount: 0 };
  clock.pass(1000);
  const vacant = { ...home('10-1-501'), source: 'door' as const, changes };
  await as('lin').households.correctHousehold({ ...vacant, actionId: actionId() });
  expect(await recount()).toEqual([]);
});

const named = async () =>
  (await reconcile(database.db)).map(({ check, expected, found }) => [check, expected, found]);

it('the recount finds a cell that is missing, and a campaign that was closed too early', async () => {
  const { openedCells, counts } = await as('lin').campaigns.getCampaign({ communityId, campaignId });
  const missing = `campaign_id = '${campaignId}' and household_id = '${home('10-1-302').householdId}'`;
  await database.pool.query(`delete from cells where ${missing}`);
  const short = ['a campaign has the cells that it was opened with', openedCells, openedCells - 1];
  expect(await named()).toEqual([short]);
  await database.pool.query(`update campaigns set closed_at = now(), closed_counts = '{}'`);
  const open = ['a closed campaign has no open cell', 0, counts.open - 1];
  expect(await named()).toEqual([short, ['a closed campaign has no contested cell', 0, 1], open].sort());
  await database.pool.query('update door_knocks set is_late = true');
  expect(await named()).toEqual([short, open].sort());
});
