import type { getWaveTimes as procedure } from '@/contract/wave-times';
import type { Handler } from '../../../kernel/implement';
import { listWaveTimes } from './wave-times';

export const getWaveTimes: Handler<typeof procedure> = async (ctx, { communityId }) => ({
  rows: await listWaveTimes(ctx.db, communityId),
});
