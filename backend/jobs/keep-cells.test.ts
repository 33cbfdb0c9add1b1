import { describe, expect, it } from 'vitest';
import type { Audience } from '@/contract/audience';
import { demoId } from '../demo';
import { actionId, givenApp } from '../../tests/support/app';
import { givenDatabase } from '../../tests/support/database';
import { communityId, home } from '../../tests/support/demo';
import { givenRound, ofEntrances } from '../../tests/support/given-round';
import { keepCells } from './keep-cells';

const database = await givenDatabase('demo');
const { app, as, clock } = givenApp(database);
const { households, campaigns } = as('lin');
const newcomers = { householderName: '新来的', residentCount: 2, phones: [] };
const deedFor = (householdId: string) => ({
  communityId,
  householdId,
  source: 'door' as const,
  actionId: actionId(),
});
const idOf = (key: string) => home(key).householdId;
const run = () => keepCells(app, clock.now);

async function cellOf(campaignId: string, householdId: string): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ word: string }>(
    `select concat(origin, ' ', coalesce(settled_as, case when closed_at is null then 'open' else 'reached' end)) as word
       from cells where campaign_id = $1 and household_id = $2`,
    [campaignId, householdId],
  );
  return rows[0]?.word;
}

describe('whoever comes and goes while a campaign lives', () => {
  it('moves in where somebody moved out: one cell is settled, the others come later', async () => {
    const campaignId = await givenRound(as('lin'));
    const { vacantId } = await households.moveOut(deedFor(idOf('10-1-401')));
    await run();
    expect(await cellOf(campaignId, idOf('10-1-401'))).toBe('opened movedOut');
    expect(await cellOf(campaignId, vacantId ?? '')).toBe('cameLater open');
    const { householdId } = await households.moveIn({ ...deedFor(vacantId ?? ''), newcomers });
    await run();
    expect(await cellOf(campaignId, vacantId ?? '')).toBe('cameLater movedOut');
    expect(await cellOf(campaignId, householdId)).toBe('cameLater open');
    const { openedCells, counts } = await campaigns.getCampaign({ communityId, campaignId });
    expect(counts).toMatchObject({ cells: openedCells + 2, cameLater: 2, settledByRule: 2 });
  });

  it('splits off and is taken in again: its cell says that it was merged', async () => {
    const campaignId = await givenRound(as('lin'));
    const first = idOf('10-1-501');
    const { householdId: second } = await households.splitHousehold({ ...deedFor(first), newcomers });
    await run();
    expect(await cellOf(campaignId, second)).toBe('cameLater open');
    await households.mergeHouseholds({ ...deedFor(first), endingId: second });
    await run();
    expect(await cellOf(campaignId, second)).toBe('cameLater merged');
    expect(await cellOf(campaignId, first)).toBe('opened open');
  });

  it('falls out of the audience and keeps its cell; whoever falls in gets one', async () => {
    const audience: Audience = { anyOf: [[{ by: 'care', careFlags: ['infant'] }]], except: [] };
    const campaignId = await givenRound(as('lin'), { audience });
    const { rows } = await campaigns.listNotReached({ communityId, campaignId });
    const [infant] = rows;
    const healthy = idOf('10-1-402');
    const flagged = (householdId: string, flags: 'infant'[]) =>
      households.correctHousehold({
        ...deedFor(householdId),
        changes: { careFlags: flags.map((flag) => ({ flag, dueOn: null })) },
      });
    await flagged(infant?.householdId ?? '', []);
    await flagged(healthy, ['infant']);
    await run();
    expect(await cellOf(campaignId, infant?.householdId ?? '')).toBe('opened open');
    expect(await cellOf(campaignId, healthy)).toBe('cameLater open');
  });
});

describe('an audience of the moment', () => {
  const tenth = { by: 'building' as const, buildingIds: [demoId('building 10')] };
  const other = { by: 'entrance' as const, entranceIds: [demoId('entrance 1-1')] };

  it('is asked once: who has ordered by then and whom another round has not reached are snapshots', async () => {
    const first = await givenRound(as('lin'), { audience: ofEntrances('2-1') });
    const audience = { anyOf: [[{ by: 'openIn' as const, campaignId: first }], [other]], except: [] };
    const campaignId = await givenRound(as('lin'), { audience });
    await households.moveOut(deedFor(idOf('2-1-102')));
    const { vacantId } = await households.moveOut(deedFor(idOf('1-1-102')));
    await run();
    await run();
    const { rows } = await database.pool.query(
      `select household_id from cells where campaign_id = $1 and origin = 'cameLater'`,
      [campaignId],
    );
    expect(rows).toEqual([{ household_id: vacantId }]);
  });

  it('is not asked again either where it says who is left out', async () => {
    const audience = { anyOf: [[tenth]], except: [{ by: 'noOrder' as const }] };
    const campaignId = await givenRound(as('lin'), { audience });
    await households.moveOut(deedFor(idOf('10-2-603')));
    await run();
    const { counts } = await campaigns.getCampaign({ communityId, campaignId });
    expect(counts.cameLater).toBe(0);
  });

  it('takes in whoever takes in one of its households', async () => {
    const first = idOf('3-1-102');
    const { householdId: second } = await households.splitHousehold({ ...deedFor(first), newcomers });
    const earlier = await givenRound(as('lin'), { audience: ofEntrances('3-1') });
    await as('lin').campaigns.signOffCell({
      communityId,
      householdId: first,
      campaignId: earlier,
      reason: '住院了',
      actionId: actionId(),
    });
    const audience = { anyOf: [[{ by: 'openIn' as const, campaignId: earlier }]], except: [] };
    const campaignId = await givenRound(as('lin'), { audience });
    expect(await cellOf(campaignId, first)).toBeUndefined();
    await households.mergeHouseholds({ ...deedFor(first), endingId: second });
    await run();
    expect(await cellOf(campaignId, second)).toBe('opened merged');
    expect(await cellOf(campaignId, first)).toBe('cameLater open');
  });
});

it('two machines at once and a quiet minute change nothing', async () => {
  await Promise.all([run(), run()]);
  const all = async () => {
    const { rows } = await database.pool.query<object>(
      'select * from cells order by campaign_id, household_id',
    );
    return rows;
  };
  const before = await all();
  await Promise.all([run(), run()]);
  expect(await all()).toEqual(before);
});
