import type { exportWave as procedure } from '@/contract/purchasing';
import { beijingDay } from '@/domain/beijing-day';
import { beijingParts } from '@/domain/beijing-time';
import { waveNames } from '@/domain/waves';
import * as z from 'zod';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { linkedFile } from '../../kernel/linked-file';
import { fileOpener } from '../../kernel/open-linked';
import { sharesOf } from './wave-shares';
import * as waveSums from './wave-sums';
import { waveWorkbook } from './wave-workbook';

/** The link to a wave's workbook, of all suppliers or of one. */
const waveLink = linkedFile(
  'purchasing.wave',
  z.object({ communityId: z.uuid(), waveId: z.uuid(), supplierId: z.uuid().optional() }),
);

/** A link to the wave's workbook; the server makes the file when the link is opened. */
export const exportWave: Handler<typeof procedure> = async (ctx, { communityId, waveId, supplierId }) => {
  const wave = await waveSums.find(ctx.db, communityId, waveId);
  if (!wave) throw new Refusal('NOT_FOUND');
  return waveLink.seal(ctx, { communityId, waveId, supplierId });
};

/** Makes the workbook behind a link of exportWave. */
export const openExport = fileOpener(waveLink, async ({ db, now }, { communityId, waveId, supplierId }) => {
  const wave = await waveSums.find(db, communityId, waveId);
  if (!wave) return undefined;
  const today = beijingDay(now.toISOString());
  const shares = await sharesOf(db, { communityId, waveId, today });
  const { month, date } = beijingParts(wave.closesAt.toISOString());
  return {
    kind: 'workbook',
    name: `${month}月${date}日${waveNames[wave.kind]}采购单.xlsx`,
    bytes: await waveWorkbook(shares.filter((share) => !supplierId || share.supplierId === supplierId)),
  };
});
