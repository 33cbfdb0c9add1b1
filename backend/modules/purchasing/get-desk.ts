import type { getDesk as procedure } from '@/contract/purchasing';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { openWave } from '../orders/public';
import * as differences from './differences';
import * as waveSums from './wave-sums';

/** The sums of one wave, supplier by supplier. */
export const getDesk: Handler<typeof procedure> = async (ctx, { communityId, waveId }) => {
  await openWave(ctx, communityId);
  const wave = waveId
    ? await waveSums.find(ctx.db, communityId, waveId)
    : await waveSums.findForDesk(ctx.db, communityId, ctx.now);
  if (!wave) throw new Refusal(waveId ? 'NOT_FOUND' : 'NO_OPEN_WAVE');
  return {
    wave: waveSums.toSummary(wave, ctx.now),
    suppliers: await waveSums.sharesOf(ctx.db, communityId, wave.id),
    lastDifferences: await differences.listBefore(ctx.db, communityId, wave.closesAt),
  };
};
