import type { callHousehold as procedure } from '@/contract/register-deeds';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import * as contacts from './contacts';

/** The number that is called first: the household's own before somebody else's. Refuses NO_PHONE. */
export const callHousehold: Handler<typeof procedure> = async (ctx, home) => {
  const numbers = await contacts.list(ctx.db, home);
  const first = numbers.find(({ relation }) => relation === 'own') ?? numbers[0];
  if (!first) throw new Refusal('NO_PHONE');
  ctx.reason = 'delivery';
  return { phone: ctx.secrets.open(first.phoneSealed) };
};
