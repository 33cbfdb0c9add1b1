import type { TestApp } from './app';
import { pengHome, potatoes, tomatoes } from './demo';
import { givenArrived, givenDeparted, givenOrder, givenRun, type Home, type RunOnTheWay } from './given';
import { change } from './given-product';

/** 王师傅 is on his way with medicine for 朱先生 (tomatoes bear that mark here); with `neighbour`, with potatoes for 401 too. */
export async function givenMedicineDoor(
  app: Pick<TestApp, 'as' | 'clock'>,
  { neighbour = false }: { neighbour?: boolean } = {},
): Promise<RunOnTheWay & { dropOffId: string }> {
  await change(app, tomatoes, { priority: 'medicine' });
  const { waveId } = await givenOrder(app, { lines: [{ productId: tomatoes, quantity: 1 }] });
  const other = { by: 'peng', at: pengHome, lines: [{ productId: potatoes, quantity: 1 }] };
  if (neighbour) await givenOrder(app, other);
  await givenArrived(app, waveId);
  const run = await givenDeparted(app, await givenRun(app, '10-1'));
  const [dropOffId] = run.dropOffIds;
  if (!dropOffId) throw new Error('the run has no door');
  return { ...run, dropOffId };
}

/** The four digits that somebody of a household reads on the own screen while something is asked of the door. */
export async function doorCodeOf({ as }: Pick<TestApp, 'as'>, who: string, home: Home): Promise<string> {
  const { door } = await as(who).dispatch.getOwnCodes(home);
  if (door === null) throw new Error('no code is asked');
  return door;
}
