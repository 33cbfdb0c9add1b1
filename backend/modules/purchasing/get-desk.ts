import type { getDesk as procedure } from '@/contract/purchasing';
import type { Handler } from '../../kernel/implement';
import { Refusal } from '../../kernel/refusal';
import { openWave } from '../orders/public';
import * as differences from './differences';
import { choicesOf, ruleOf } from './sharing-rules';
import * as waveSums from './wave-sums';
import { withSharing } from './with-sharing';

/** The sums of one wave, supplier by supplier. */
export const getDesk: Handler<typeof procedure> = async (ctx, { communityId, waveId }) => {
  await openWave(ctx, communityId);
  const wave = waveId
    ? await waveSums.find(ctx.db, communityId, waveId)
    : await waveSums.findForDesk(ctx.db, communityId, ctx.now);
  if (!wave) throw new Refusal(waveId ? 'NOT_FOUND' : 'NO_OPEN_WAVE');
  const choices = await choicesOf(ctx.db, communityId, wave.id);
  return {
    wave: waveSums.toSummary(wave, ctx.now),
    sharing: {
      wave: ruleOf(choices, 'wave'),
      community: ruleOf(choices, 'community'),
      seed: choices.waveSeed,
    },
    suppliers: await withSharing(ctx, { communityId, waveId: wave.id }, choices),
    lastDifferences: await differences.listBefore(ctx.db, communityId, wave.closesAt),
  };
};
