import type { previewFile as procedure } from '@/contract/setup';
import type { Handler } from '../../kernel/implement';
import { openFile } from './community-file/open-file';

const MOST_FAULTS = 200;

/** Reads the file and says what it would make; nothing is written. */
export const previewFile: Handler<typeof procedure> = async (_ctx, { file }) => {
  const { plan, faults } = await openFile(file);
  return {
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
    faults: faults.slice(0, MOST_FAULTS),
    faultCount: faults.length,
  };
};
