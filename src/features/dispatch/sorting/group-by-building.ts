import type { SortingEntrance } from '@/contract/dispatch';

/** Entrances in their order, building by building. */
export function groupByBuilding(
  entrances: readonly SortingEntrance[],
): { buildingNo: string; entrances: SortingEntrance[] }[] {
  const groups = new Map<string, SortingEntrance[]>();
  for (const one of entrances) groups.set(one.buildingNo, [...(groups.get(one.buildingNo) ?? []), one]);
  return [...groups].map(([buildingNo, all]) => ({ buildingNo, entrances: all }));
}
