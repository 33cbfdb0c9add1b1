import type { exportWave as procedure } from '@/contract/purchasing';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { sealExport } from './export-token';
import * as waveSums from './wave-sums';

const GOOD_FOR_MS = 10 * 60_000;

/** A link to the wave's workbook; the server makes the file when the link is opened (open-export.ts). */
export const exportWave: Handler<typeof procedure> = async (ctx, { communityId, waveId, supplierId }) => {
  const wave = await waveSums.find(ctx.db, communityId, waveId);
  if (!wave) throw new Refusal('NOT_FOUND');
  const expiresAt = new Date(ctx.now.getTime() + GOOD_FOR_MS).toISOString();
  const token = sealExport(ctx.secrets, { communityId, waveId, supplierId, expiresAt });
  return { path: `/exports/${token}`, expiresAt };
};
