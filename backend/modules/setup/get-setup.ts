import type { getSetup as procedure } from '@/contract/setup';
import type { Handler } from '../../kernel/implement';
import { countSetup } from './count-setup';

export const getSetup: Handler<typeof procedure> = (ctx, { communityId }) => countSetup(ctx, communityId);
