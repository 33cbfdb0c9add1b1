import { sql } from 'kysely';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { actionId, givenApp } from '../../../../tests/support/app';
import { givenDatabase } from '../../../../tests/support/database';
import { communityId, entrance } from '../../../../tests/support/demo';
import { givenRunWithEggs, walkPages } from '../../../../tests/support/given';
import { givenQuietDay } from '../../../../tests/support/state';
import { demoAccountId } from '../../../demo/people';
import { givenRunAgain, givenSorted } from '../../../../tests/support/given-sorted';

const database = await givenDatabase('demo');
beforeEach(() => givenQuietDay(database));

/** An open run without a door, made directly: only the lists look at it. */
async function givenEmptyRuns(count: number, of: { volunteer?: string; at?: string } = {}): Promise<void> {
  const at = of.at ?? '2026-11-22T05:00:00.000Z';
  const volunteerId = of.volunteer ? demoAccountId(of.volunteer) : null;
  for (let run = 0; run < count; run += 1) {
    await sql`insert into delivery_runs (community_id, id, run_no, made_on, created_at, created_by, volunteer_id, accepted_at)
      values (${communityId}, ${v7()}, (select count(*) from delivery_runs) + 1, '2026-11-22', ${at},
              ${demoAccountId('lin')}, ${volunteerId}, ${volunteerId && at})`.execute(database.db);
  }
}

describe('who sees which run', () => {
  it('hides the doors of an open run from volunteers, not from staff', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    const seenBy = (person: string) => app.as(person).dispatch.getRun({ communityId, runId });
    expect(await seenBy('wang')).toMatchObject({ households: 1, pieces: 2, dropOffs: [] });
    expect((await seenBy('lin')).dropOffs).toHaveLength(1);
  });

  it('keeps a taken run from other volunteers', async () => {
    const app = givenApp(database);
    const { runId } = await givenRunWithEggs(app);
    await app.as('wang').dispatch.acceptRun({ communityId, runId, actionId: actionId() });
    const seen = (person: string) => app.as(person).dispatch.getRun({ communityId, runId });
    expect((await seen('wang')).dropOffs).toHaveLength(1);
    await expect(seen('he')).rejects.toMatchObject({ code: 'NOT_YOUR_RUN' });
    expect((await app.as('he').dispatch.listRuns({ communityId })).rows).toEqual([]);
    expect((await app.as('gao').dispatch.listRuns({ communityId })).rows).toMatchObject([
      { id: runId, isMine: false, volunteerName: '王师傅' },
    ]);
    await expect(app.as('lin').dispatch.getRun({ communityId, runId: v7() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('keeps the doors of the community from staff of one entrance who carry runs as well', async () => {
    const app = givenApp(database);
    await sql`insert into role_grants (id, account_id, role, level, community_id, entrance_id, starts_at, granted_at)
      values (${v7()}, ${demoAccountId('he')}, 'staff', 'entrance', ${communityId}, ${entrance('1-1').entranceId},
              '2022-01-01', '2022-01-01')`.execute(database.db);
    const { runId } = await givenRunWithEggs(app);
    expect(await app.as('he').dispatch.getRun({ communityId, runId })).toMatchObject({ dropOffs: [] });
    await sql`delete from role_grants where level = 'entrance' and role = 'staff'`.execute(database.db);
  });
});

describe('the list of runs', () => {
  it('gives every run once, newest first, page by page', async () => {
    const { as } = givenApp(database);
    await givenEmptyRuns(3);
    await givenEmptyRuns(4, { at: '2026-11-22T06:00:00.000Z', volunteer: 'he' });
    const list = (person: string) => (page: { limit: number; cursor?: string }) =>
      as(person).dispatch.listRuns({ communityId, ...page });
    const all = await walkPages(list('lin'), 100);
    expect(all).toHaveLength(7);
    for (const limit of [1, 2, 6]) expect(await walkPages(list('lin'), limit)).toEqual(all);
    expect(await walkPages(list('wang'), 2)).toEqual(all.slice(4));
    expect(await walkPages(list('he'), 2)).toEqual(all);
  });

  it('counts doors and pieces', async () => {
    const app = givenApp(database);
    await givenSorted(app);
    const runId = await givenRunAgain(app);
    const { rows } = await app.as('wang').dispatch.listRuns({ communityId });
    expect(rows).toMatchObject([
      { id: runId, households: 2, settled: 0, pieces: 4, isMine: true, state: 'accepted' },
    ]);
  });
});
