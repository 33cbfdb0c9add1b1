import type { Place } from '../places';
import { actionId, type TestApp } from './app';
import { evening } from './demo';
import { givenContradiction } from './given-contradiction';

/** What a place has ordered is bought, sorted and on a run that has left; paper contradicts one of its doors. */
export async function givenOnTheWay(app: TestApp, at: Place, waveId: string, all: readonly Place[]) {
  const { purchasing, dispatch } = app.as(at.staff);
  const here = { communityId: at.communityId };
  const share = { ...here, waveId, supplierId: at.supplierId, arrivesAt: evening };
  const { purchaseId } = await purchasing.markPlaced({ ...share, actionId: actionId() });
  await purchasing.markArrived({ ...here, purchaseId, actionId: actionId() });
  const entranceIds = all.filter((one) => one.communityId === at.communityId).map((one) => one.entranceId);
  await dispatch.markSorted({ ...here, entranceIds, actionId: actionId() });
  const { runId } = await dispatch.createRun({ ...here, entranceIds, actionId: actionId() });
  const volunteer = app.as(at.volunteer).dispatch;
  await volunteer.acceptRun({ ...here, runId, actionId: actionId() });
  await volunteer.departRun({ ...here, runId, actionId: actionId() });
  const dropOffId = (await volunteer.getRun({ ...here, runId })).dropOffs[0]?.id ?? '';
  const paper = await givenContradiction(app, at, { runId, dropOffId });
  return { purchaseId, runId, dropOffId, ...paper };
}
