import type { pauseBuilding as procedure } from '@/contract/pauses';
import type { Handler } from '../../../kernel/implement';
import { beginPause } from './begin-pause';

/** Nobody need knock in a building just now; what is said of its households stays beside it. */
export const pauseBuilding: Handler<typeof procedure> = (ctx, input) => beginPause(ctx, input);
