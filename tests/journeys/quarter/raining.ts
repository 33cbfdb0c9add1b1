import { sql } from 'kysely';
import { runJobs } from '../../../backend/jobs';
import { actionId, type TestApp } from '../../support/app';
import type { TestDatabase } from '../../support/database';
import type { ListedDoor } from '../../support/second-list';
import { communityId, momentAt, staff } from './laying-out';

/** It rains from then on, and staff think until when. */
export const rainBegins = momentAt('14:25');
export const rainEnds = momentAt('15:10');

/** Everything stands still; answers how many households were told, and the suspension. */
export async function stopForRain(app: TestApp): Promise<{ suspensionId: string; toldHouseholds: number }> {
  app.clock.set(rainBegins);
  const everything = { scope: 'everything', stationId: null, vehicleId: null } as const;
  const stop = { communityId, ...everything, reason: '下大雨', expectedUntil: rainEnds };
  const stopped = await app.as(staff).dispatch.suspend({ ...stop, actionId: actionId() });
  await runJobs(app.app, app.clock.now);
  return stopped;
}

export async function goOn(app: TestApp, suspensionId: string): Promise<void> {
  app.clock.set(rainEnds);
  await app.as(staff).dispatch.resume({ communityId, suspensionId, actionId: actionId() });
}

/** When the things of a household are expected, and what holds them. */
export async function expectedOf(app: TestApp, { householdId }: ListedDoor) {
  const { rows } = await app.as(staff).orders.listOrders({ communityId, householdId });
  const orderId = rows[0]?.id ?? '';
  const { parcels } = await app.as(staff).dispatch.trackOrder({ communityId, householdId, orderId });
  const [first] = parcels;
  if (!first) throw new Error('nothing is packed for it');
  return first;
}

/** Whom the rain was told, with the words. */
export async function toldOfRain({ db }: TestDatabase): Promise<{ householdId: string; body: string }[]> {
  const { rows } = await sql<{ householdId: string; body: string }>`
    select household_id, body from messages
     where community_id = ${communityId} and kind = 'carryingStopped'`.execute(db);
  return rows;
}
