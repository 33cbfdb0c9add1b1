import { beijingParts } from '@/domain/beijing-time';
import { waveNames } from '@/domain/waves';
import { fileOpener } from '../../kernel/open-linked';
import { waveLink } from './wave-link';
import * as waveSums from './wave-sums';
import { waveWorkbook } from './wave-workbook';

/** Makes the workbook behind a link of exportWave. */
export const openExport = fileOpener(waveLink, async ({ db }, { communityId, waveId, supplierId }) => {
  const wave = await waveSums.find(db, communityId, waveId);
  if (!wave) return undefined;
  const shares = await waveSums.sharesOf(db, communityId, waveId);
  const { month, date } = beijingParts(wave.closesAt.toISOString());
  return {
    kind: 'workbook',
    name: `${month}月${date}日${waveNames[wave.kind]}采购单.xlsx`,
    bytes: await waveWorkbook(shares.filter((share) => !supplierId || share.supplierId === supplierId)),
  };
});
