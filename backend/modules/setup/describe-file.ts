import type { CommunityPreview } from '@/contract/setup';
import type { CommunityFile } from './community-file/read-community-file';

type Doors = CommunityFile['plan']['doors'];

const residentsOf = (doors: Doors): number =>
  doors.reduce((sum, { facts }) => sum + (facts.residentCount ?? 0), 0);

/** The same counts for each building, as the command prints them. */
export function countByBuilding({
  plan,
}: CommunityFile): Record<string, { households: number; residents: number }> {
  const buildings = [...new Set(plan.doors.map(({ buildingNo }) => buildingNo))];
  const counts = buildings.map((buildingNo) => {
    const doors = plan.doors.filter((door) => door.buildingNo === buildingNo);
    return [buildingNo, { households: doors.length, residents: residentsOf(doors) }] as const;
  });
  return Object.fromEntries(counts);
}

/** What a file would make of a community, counted, with everything that is wrong with it. */
export const describeFile = ({ plan, faults }: CommunityFile): Omit<CommunityPreview, 'plan'> => ({
  communityName: plan.communityName,
  placeName: [plan.countyName, plan.teamName].filter((name) => name !== '').join(' · '),
  buildings: new Set(plan.doors.map(({ buildingNo }) => buildingNo)).size,
  entrances: new Set(plan.doors.map(({ buildingNo, entranceNo }) => `${buildingNo}\n${entranceNo}`)).size,
  households: plan.doors.length,
  residents: residentsOf(plan.doors),
  vacant: plan.doors.filter(({ facts }) => facts.isVacant).length,
  waves: plan.waveTimes.length,
  suppliers: plan.catalogue.suppliers.length,
  products: plan.catalogue.products.length,
  captains: plan.captains.length,
  faults: [...faults],
  faultCount: faults.length,
});
