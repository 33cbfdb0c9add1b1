import type { Violation } from '@/contract/violations';
import { RUN_LIMIT_GRAMS } from '@/domain/load';
import { checkRun } from '@/domain/planner/check-run';
import type { Context } from '../../../kernel/context';
import type { Whence } from '../../orders/public';
import { listCarriedDoors } from './carried-doors';
import { unweighedOf } from './propose-runs';
import { listWaitingDoors } from './waiting-doors';

/**
 * What the planner's check says of a run that was made by hand: weight beyond a hand cart, pieces of unknown weight, and
 * urgent things that stay where it leaves from while less urgent ones go. Nothing is refused.
 */
export async function checkMadeRun(
  ctx: Context,
  { communityId, runId, from }: { communityId: string; runId: string; from: Whence | null },
): Promise<Violation[]> {
  const carried = await listCarriedDoors(ctx.db, communityId);
  const mine = carried.filter((door) => door.runId === runId);
  const sum = (of: (door: (typeof mine)[number]) => number) => mine.reduce((all, door) => all + of(door), 0);
  const load = { grams: sum(({ grams }) => grams), pieces: sum(({ pieces }) => pieces), coldBoxes: 0 };
  const waiting = await listWaitingDoors(ctx.db, communityId, { now: ctx.now, from });
  const urgent = waiting.filter(
    ({ isToDoor, pieces, priority }) => isToDoor && pieces > 0 && priority !== 'none',
  ).length;
  const goesBefore = urgent > 0 && mine.some(({ priority }) => priority === 'none');
  return [
    ...checkRun(load, { grams: RUN_LIMIT_GRAMS, pieces: null, coldBoxes: null }),
    ...unweighedOf(sum(({ loose }) => loose)),
    ...(goesBefore ? [{ kind: 'urgentLeft' as const, is: urgent, most: 0 }] : []),
  ];
}
