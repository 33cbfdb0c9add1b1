import { beijingParts } from '@/domain/beijing-time';
import { waveNames } from '@/domain/waves';
import type { LinkOpener } from '../../kernel/linked-file';
import { waveLink } from './wave-link';
import * as waveSums from './wave-sums';
import { waveWorkbook } from './wave-workbook';

/** Makes the workbook behind a link of exportWave. */
export const openExport: LinkOpener = async (opened) => {
  const asked = waveLink.open(opened);
  if (!asked) return undefined;
  const { communityId, waveId, supplierId } = asked;
  const wave = await waveSums.find(opened.db, communityId, waveId);
  if (!wave) return undefined;
  const shares = await waveSums.sharesOf(opened.db, communityId, waveId);
  const { month, date } = beijingParts(wave.closesAt.toISOString());
  return {
    kind: 'workbook',
    name: `${month}月${date}日${waveNames[wave.kind]}采购单.xlsx`,
    bytes: await waveWorkbook(shares.filter((share) => !supplierId || share.supplierId === supplierId)),
  };
};
