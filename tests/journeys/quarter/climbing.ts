import { actionId, type TestApp } from '../../support/app';
import { aFewAtOnce } from '../week/at-once';
import { communityId, runnerIdOf, runners, staff } from './laying-out';
import { helpers } from './morning';

const MINUTE_MS = 60_000;
const byId = new Map(runners.map((key) => [runnerIdOf(key), key]));

/**
 * The planner says, station by station, who carries what of that which lies there, and staff take it as it is. Answers what
 * is left at the end, and why.
 */
export async function planAll(app: TestApp): Promise<string[]> {
  const { dispatch } = app.as(staff);
  const { plan, runs, notPlanned, places = [] } = await dispatch.proposeRuns({ communityId, helpers });
  if (runs.length > 0) await dispatch.planRuns({ communityId, helpers, plan, actionId: actionId() });
  const isLast = runs.length === 0 || places.filter(({ place }) => place === 'station').length < 2;
  return isLast ? notPlanned.map(({ reason }) => reason) : planAll(app);
}

/** Floors that each of the eight has climbed today. */
export async function floorsOfToday(app: TestApp): Promise<number[]> {
  const { floors } = await app.as(staff).dispatch.proposeRuns({ communityId, helpers });
  return floors.map((one) => one.floors);
}

/** Each runner takes over what is theirs, climbs, and says at the end of each entrance that all have it. Answers the doors. */
export async function climbAll(app: TestApp): Promise<string[]> {
  const { rows } = await app.as(staff).dispatch.listRuns({ communityId, limit: 20 });
  const waiting = rows.filter(({ state }) => state === 'accepted');
  const left = await aFewAtOnce(waiting, ({ id, volunteerId }) =>
    leave(app, id, byId.get(volunteerId ?? '') ?? ''),
  );
  app.clock.pass(15 * MINUTE_MS);
  const done = await aFewAtOnce(left, (run) => deliver(app, run));
  return done.flat();
}

async function leave(app: TestApp, runId: string, by: string) {
  const { dispatch } = app.as(by);
  const happenedAt = app.clock.now.toISOString();
  const { rows } = await dispatch.listRunParcels({ communityId, runId });
  const parcelIds = rows.map(({ id }) => id);
  const move = { step: 'onRun', runId } as const;
  await dispatch.recordMoves({ communityId, move, parcelIds, happenedAt, actionId: actionId() });
  await dispatch.departRun({ communityId, runId, actionId: actionId() });
  return { runId, by };
}

async function deliver(app: TestApp, { runId, by }: { runId: string; by: string }): Promise<string[]> {
  const { dispatch } = app.as(by);
  const { dropOffs } = await dispatch.getRun({ communityId, runId });
  const happenedAt = app.clock.now.toISOString();
  for (const entranceId of new Set(dropOffs.map((door) => door.entranceId))) {
    const word = { runId, entranceId, outcome: 'leftAtDoor' as const, exceptDropOffIds: [], happenedAt };
    await dispatch.confirmRest({ communityId, ...word, actionId: actionId() });
  }
  await dispatch.finishRun({ communityId, runId, actionId: actionId() });
  return dropOffs.map(({ householdId }) => householdId);
}
