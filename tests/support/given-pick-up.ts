import { demoId } from '../../backend/demo';
import { actionId, type TestApp } from './app';
import { communityId, entranceIdsOf } from './demo';

/** Building 10 fetches its things from now on, and what has arrived for 10-1 lies ready. Answers the run. */
export async function givenPickUp({ as }: Pick<TestApp, 'as'>): Promise<string> {
  const { households, dispatch } = as('lin');
  const level = { buildingIds: [demoId('building 10')], level: 'normal', startsAt: null } as const;
  await households.setControlLevel({
    communityId,
    ...level,
    buildingIds: [...level.buildingIds],
    actionId: actionId(),
  });
  const entranceIds = entranceIdsOf('10-1');
  await dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
  return (await dispatch.createRun({ communityId, entranceIds, kind: 'pickUp', actionId: actionId() })).runId;
}
