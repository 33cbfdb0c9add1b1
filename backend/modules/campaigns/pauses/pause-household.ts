import type { pauseHousehold as procedure } from '@/contract/pauses';
import type { Handler } from '../../../kernel/implement';
import { beginPause } from './begin-pause';

/** Nobody need knock at a household just now. */
export const pauseHousehold: Handler<typeof procedure> = (ctx, input) => beginPause(ctx, input);
