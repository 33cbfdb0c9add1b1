import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { DatabaseHandle } from '../../backend/db/database';
import { reconcile } from '../../backend/reconcile';
import { givenApp, makeClock, MORNING } from '../support/app';
import { givenCloud } from '../support/cloud';
import { givenDatabase } from '../support/database';
import { givenHandsOverHttp } from '../support/server';
import { halfOnPaper, type ReadCodes } from './paper-path';

/** What somebody reads off the paper. */
const codesIn =
  ({ db }: DatabaseHandle): ReadCodes =>
  async (runId) => {
    const { rows } = await sql<{ code: string }>`
      select s.code from run_sheets s join entrances e on e.community_id = s.community_id and e.id = s.entrance_id
       where s.run_id = ${runId} order by e.position`.execute(db);
    return rows.map(({ code }) => code);
  };

const overKernel = await givenDatabase('demo');
const overHttp = await givenDatabase('demo');
const overCloud = await givenDatabase('demo');

it('half on paper and half on the phone adds up, and a contradiction is kept', async () => {
  const { as, clock } = givenApp(overKernel);
  await halfOnPaper(as, clock, codesIn(overKernel));
  expect(await reconcile(overKernel.db)).toEqual([]);
});

it('so it is over HTTP', async () => {
  const { app, clock } = givenApp(overHttp);
  await halfOnPaper(await givenHandsOverHttp(overHttp, app), clock, codesIn(overHttp));
  expect(await reconcile(overHttp.db)).toEqual([]);
});

it('so it is over the built cloud function', async () => {
  const clock = makeClock(MORNING);
  const { as } = await givenCloud(overCloud, clock);
  await halfOnPaper(as, clock, codesIn(overCloud));
  expect(await reconcile(overCloud.db)).toEqual([]);
});
