import type { CommunityPreview } from '@/contract/setup';
import type { CommunityFile } from './community-file/read-community-file';

/** What a file would make of a community, counted, with everything that is wrong with it. */
export const describeFile = ({ plan, faults }: CommunityFile): CommunityPreview => ({
  communityName: plan.communityName,
  placeName: [plan.countyName, plan.teamName].filter((name) => name !== '').join(' · '),
  buildings: new Set(plan.doors.map(({ buildingNo }) => buildingNo)).size,
  entrances: new Set(plan.doors.map(({ buildingNo, entranceNo }) => `${buildingNo}\n${entranceNo}`)).size,
  households: plan.doors.length,
  vacant: plan.doors.filter(({ facts }) => facts.isVacant).length,
  waves: plan.waveTimes.length,
  suppliers: plan.catalogue.suppliers.length,
  products: plan.catalogue.products.length,
  captains: plan.captains.length,
  faults: [...faults],
  faultCount: faults.length,
});
