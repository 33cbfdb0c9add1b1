import type { exportWave as procedure } from '@/contract/purchasing';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { waveLink } from './wave-link';
import * as waveSums from './wave-sums';

/** A link to the wave's workbook; the server makes the file when the link is opened (open-export.ts). */
export const exportWave: Handler<typeof procedure> = async (ctx, { communityId, waveId, supplierId }) => {
  const wave = await waveSums.find(ctx.db, communityId, waveId);
  if (!wave) throw new Refusal('NOT_FOUND');
  return waveLink.seal(ctx, { communityId, waveId, supplierId });
};
