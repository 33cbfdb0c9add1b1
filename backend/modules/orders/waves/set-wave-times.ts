import type { setWaveTimes as procedure } from '@/contract/wave-times';
import type { Handler } from '../../../kernel/implement';
import { listWaveTimes, replaceWaveTimes } from './wave-times';
import { dropWavesToCome, planWaves } from './waves';

/** The open wave keeps what it has promised; those that nobody could order in yet are planned anew. */
export const setWaveTimes: Handler<typeof procedure> = async (ctx, { communityId, waveTimes }) => {
  await replaceWaveTimes(ctx.db, communityId, waveTimes);
  await dropWavesToCome(ctx.db, communityId, ctx.now);
  await planWaves(ctx.db, communityId, ctx.now);
  return { rows: await listWaveTimes(ctx.db, communityId) };
};
