import type { getOwnCodes as procedure } from '@/contract/codes';
import { beijingDay } from '@/domain/beijing-day';
import type { Handler } from '../../../kernel/implement';
import { householdCode } from '../../orders/public';
import { askedOf } from './own-codes';

/** The digits of today, to the household alone, while something is on its way that asks for them. */
export const getOwnCodes: Handler<typeof procedure> = async (ctx, home) => {
  const day = beijingDay(ctx.now.toISOString());
  const asked = await askedOf(ctx.db, home);
  return {
    day,
    fetch: asked.fetch ? householdCode(ctx.secrets, home, 'fetch', day) : null,
    door: asked.door ? householdCode(ctx.secrets, home, 'door', day) : null,
  };
};
