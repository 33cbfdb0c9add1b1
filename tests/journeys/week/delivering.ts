import type { DropOffOutcome } from '@/contract/dispatch';
import { actionId, Refused, type TestApp } from '../../support/app';
import { communityId } from '../../support/demo';
import { givenDeparted, outcomeOf } from '../../support/given';
import { aFewAtOnce } from './at-once';
import type { Chance } from './chance';

const runSize = 4;
const volunteers = ['wang', 'he'];

/** How a door ends; null is a door that nobody came to. */
export type DoorChoice = (chance: Chance) => DropOffOutcome | null;

/** Nine doors in ten take what is theirs; the others show everything that can happen. */
export const ordinaryDoor: DoorChoice = (chance) => {
  if (chance.is(0.9)) return chance.is(0.7) ? 'handedOver' : 'leftAtDoor';
  return chance.one(['noAnswer', 'refused', 'wrongRoom', null] as const);
};

/** Everything at the station is sorted, loaded four entrances to a run, and carried. Answers the doors that took it. */
export async function deliverAll(app: TestApp, chance: Chance, choose: DoorChoice): Promise<number> {
  const { rows } = await app.as('lin').dispatch.listSorting({ communityId });
  const entranceIds = rows.map(({ entranceId }) => entranceId);
  if (rows.some(({ toSort }) => toSort > 0)) {
    await app.as('lin').dispatch.markSorted({ communityId, entranceIds, actionId: actionId() });
  }
  let taken = 0;
  for (let from = 0; from < entranceIds.length; from += runSize) {
    taken += await deliverTo(app, entranceIds.slice(from, from + runSize), chance, choose);
  }
  return taken;
}

async function deliverTo(app: TestApp, entranceIds: string[], chance: Chance, choose: DoorChoice) {
  const runId = await loadOrNot(app, entranceIds);
  if (runId === null) return 0;
  const by = chance.one(volunteers);
  const { dropOffIds } = await givenDeparted(app, runId, by);
  const doors = dropOffIds.flatMap((id) => {
    const outcome = choose(chance);
    return outcome ? [{ id, outcome }] : [];
  });
  const happenedAt = app.clock.now.toISOString();
  await aFewAtOnce(doors, ({ id, outcome }) =>
    app.as(by).dispatch.confirmDropOff({ ...outcomeOf(id, outcome), happenedAt, actionId: actionId() }),
  );
  await thinkAgain(app, by, chance.some(doors, 3));
  await app.as(by).dispatch.finishRun({ communityId, runId, actionId: actionId() });
  return doors.filter(({ outcome }) => outcome === 'handedOver' || outcome === 'leftAtDoor').length;
}

/** The volunteer has tapped the wrong door: takes it back within the minute and records it again. */
async function thinkAgain(
  app: TestApp,
  by: string,
  doors: readonly { id: string; outcome: DropOffOutcome }[],
) {
  if (doors.length === 0) return;
  const volunteer = app.as(by).dispatch;
  const dropOffIds = doors.map(({ id }) => id);
  await volunteer.undoDropOff({ communityId, dropOffIds, actionId: actionId() });
  const happenedAt = app.clock.now.toISOString();
  for (const { id, outcome } of doors) {
    await volunteer.confirmDropOff({ ...outcomeOf(id, outcome), happenedAt, actionId: actionId() });
  }
}

/** An entrance may have nothing for its doors. */
async function loadOrNot(app: TestApp, entranceIds: string[]): Promise<string | null> {
  try {
    return (await app.as('lin').dispatch.createRun({ communityId, entranceIds, actionId: actionId() })).runId;
  } catch (refusal) {
    if (refusal instanceof Refused && refusal.code === 'NOTHING_SORTED') return null;
    throw refusal;
  }
}
