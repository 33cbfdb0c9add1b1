import * as z from 'zod';
import { named } from './named';

/** What one person can carry at once; null: nobody has said a limit. */
export const carryLimits = {
  grams: named('最多多重', z.int().min(1_000, '至少 1 公斤').max(2_000_000, '最多 2000 公斤').nullable()),
  pieces: named('最多几件', z.int().min(1, '至少 1 件').max(10_000, '最多 10000 件').nullable()),
  coldBoxes: named('几个保温箱', z.int().min(0).max(400, '最多 400 个').nullable()),
};

export const CarryLimits = z.object(carryLimits);
export type CarryLimits = z.infer<typeof CarryLimits>;
