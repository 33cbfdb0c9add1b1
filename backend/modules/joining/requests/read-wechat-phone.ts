import type { readWechatPhone as procedure } from '@/contract/joining';
import { phoneDigits } from '@/domain/joining';
import { maskPhone } from '@/domain/mask';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { sealPhone } from './phone-token';

/** Apart from `apply`, because WeChat's code is good once and a transaction may run twice. */
export const readWechatPhone: Handler<typeof procedure> = async (ctx, { phoneCode }) => {
  const read = await ctx.wechat?.phoneOf(phoneCode);
  if (!read) throw new Refusal('WECHAT_PHONE_UNREADABLE');
  const phone = phoneDigits(read);
  return { phoneToken: sealPhone(ctx, phone), phone: maskPhone(phone) };
};
