import { actionId, type TestApp } from './app';
import { communityId, entranceIdsOf, maHome, pengHome, songHome } from './demo';
import { givenArrived, givenOrder } from './given';

/** Eggs sorted for 10-1 (502 and 401), 10-2 (603) and 1-1 (103). */
export async function givenSorted(app: Pick<TestApp, 'as' | 'clock'> & Partial<TestApp>): Promise<void> {
  const { waveId } = await givenOrder(app);
  await givenOrder(app, { by: 'peng', at: pengHome });
  await givenOrder(app, { by: 'ma', at: maHome });
  await givenOrder(app, { by: 'song', at: songHome });
  await givenArrived(app, waveId);
  const entranceIds = entranceIdsOf('10-1', '10-2', '1-1');
  await app.as('lin').dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
}

/** What a run of these entrances is made of. */
export const load = (...entrances: string[]) => ({ communityId, entranceIds: entranceIdsOf(...entrances) });

/** An accepted run for 10-1. */
export async function givenRunAgain(app: Pick<TestApp, 'as' | 'clock'>): Promise<string> {
  const { runId } = await app.as('lin').dispatch.createRun({ ...load('10-1'), actionId: actionId() });
  await app.as('wang').dispatch.acceptRun({ communityId, runId, actionId: actionId() });
  return runId;
}
