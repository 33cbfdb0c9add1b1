import type { openRound as procedure } from '@/contract/door-knocks';
import type { Handler } from '../../../kernel/implement';
import { openOver } from './open-over';

/** A round over whatever audience staff have counted. */
export const openRound: Handler<typeof procedure> = (ctx, input) => openOver(ctx, input);
