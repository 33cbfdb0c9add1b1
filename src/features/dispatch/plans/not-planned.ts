import type { StaysBehind } from '@/contract/lying';
import type { NotPlannedDoor, PlannedRun } from '@/contract/plans';

/** How many households are in no run: one of which only a part lies elsewhere is in one. */
export function countNotPlanned(runs: readonly PlannedRun[], doors: readonly NotPlannedDoor[]): number {
  const planned = new Set(runs.flatMap((run) => run.doors.map(({ householdId }) => householdId)));
  const left = doors.filter(({ householdId }) => !planned.has(householdId));
  return new Set(left.map(({ householdId }) => householdId)).size;
}

/** Who is in no run, in words; of a household that is in one a part may lie elsewhere. */
export function leftWords(runs: readonly PlannedRun[], doors: readonly NotPlannedDoor[]): string {
  const households = countNotPlanned(runs, doors);
  if (households > 0) return `没有排上的 ${households} 户`;
  return doors.length > 0 ? '有的东西还在别处' : '都排上了';
}

/** What lies elsewhere, each place once: '214 件还在东站' for a whole building. */
export function sumAway(doors: readonly NotPlannedDoor[]): StaysBehind[] {
  const sums = new Map<string, number>();
  for (const { lies } of doors) if (lies) sums.set(lies.name, (sums.get(lies.name) ?? 0) + lies.parcels);
  const inOrder = [...sums].sort(([one], [other]) => one.localeCompare(other, 'zh', { numeric: true }));
  return inOrder.map(([name, parcels]) => ({ name, parcels }));
}
