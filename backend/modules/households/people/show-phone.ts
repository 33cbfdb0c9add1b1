import type { showPhone as procedure } from '@/contract/register-deeds';
import type { Handler } from '../../../kernel/implement';
import { findContact } from './find-contact';

/** Refuses NOT_FOUND. */
export const showPhone: Handler<typeof procedure> = async (ctx, input) => {
  const { phone } = await findContact(ctx, input);
  ctx.reason = input.reason;
  return { phone };
};
