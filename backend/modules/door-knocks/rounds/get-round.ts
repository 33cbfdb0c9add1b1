import type { getRound as procedure } from '@/contract/door-knocks';
import type { Handler } from '../../../kernel/implement';
import { findRound } from './find-round';

/** A round with its form. */
export const getRound: Handler<typeof procedure> = async (ctx, place) =>
  (await findRound(ctx.db, place)).round;
