import { readNewCatalogue } from '../../catalogue/public';
import { takeApart } from '../../../workbook/take-apart';
import type { Sheet } from '../../../workbook/sheet';
import { readDoors } from '../../households/public';
import type { CommunityPlan } from './community-plan';
import type { FileFault } from './fault';
import { readBasics } from './read-basics';
import { readCaptains } from './read-captains';
import { readWaveTimes } from './read-wave-times';
import { faultTexts, sheetNames } from './texts';

/** What the file says, or everything that is wrong with it. */
export interface CommunityFile {
  plan: CommunityPlan;
  faults: FileFault[];
}

/**
 * Reads the workbook that begins a community: the sheets 小区, 批次 and 住户 must be there, 楼长 and 商品 may.
 * Refuses with UnreadableFile what is no table. Stores nothing.
 */
export async function readCommunityFile(bytes: Uint8Array): Promise<CommunityFile> {
  const { sheets } = await takeApart(bytes);
  const sheet = (name: string): Sheet | undefined => sheets.find((one) => one.name.trim() === name);
  const absent = [sheetNames.basics, sheetNames.waves, sheetNames.households].filter((name) => !sheet(name));
  const of = (name: string): Sheet => sheet(name) ?? { name, rows: [] };
  const { basics, faults } = readBasics(of(sheetNames.basics));
  const waves = readWaveTimes(of(sheetNames.waves));
  const households = readDoors(of(sheetNames.households));
  const captains = readCaptains(sheet(sheetNames.captains), households.doors);
  const { problems, ...catalogue } = readNewCatalogue(of(sheetNames.catalogue));
  return {
    plan: {
      ...basics,
      waveTimes: waves.waveTimes,
      doors: households.doors,
      captains: captains.captains,
      catalogue,
    },
    faults: [
      ...absent.map((name) => ({ sheet: name, row: 0, message: faultTexts.noSheet(name) })),
      ...(absent.includes(sheetNames.basics) ? [] : faults),
      ...(absent.includes(sheetNames.waves) ? [] : waves.faults),
      ...households.problems.map(({ row, message }) => ({ sheet: sheetNames.households, row, message })),
      ...(households.doors.length > 0 || absent.includes(sheetNames.households)
        ? []
        : [{ sheet: sheetNames.households, row: 0, message: faultTexts.noHouseholds }]),
      ...captains.faults,
      ...problems.map(({ row, message }) => ({ sheet: sheetNames.catalogue, row, message })),
    ],
  };
}
