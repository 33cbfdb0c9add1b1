import type { waiveCode as procedure } from '@/contract/codes';
import { beijingDay } from '@/domain/beijing-day';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { addWaiver } from '../../orders/public';
import * as codeDoors from './code-doors';

/** A captain or staff answer for handing over without the code: who, when and why stay. The first reason stands. */
export const waiveCode: Handler<typeof procedure> = async (ctx, { kind, id, reason, ...home }) => {
  const day = beijingDay(ctx.now.toISOString());
  const door = await codeDoors.find(ctx.db, { ...home, day }, { kind, id });
  if (!door) throw new Refusal('NO_CODE_NEEDED');
  if (door.waivedAt) return { waivedAt: door.waivedAt.toISOString() };
  await addWaiver(ctx.db, {
    ...home,
    id: ctx.actionId,
    waived: kind === 'door' ? { dropOffId: id } : { requestId: id },
    reasonSealed: ctx.secrets.seal(reason),
    at: ctx.now,
    by: ctx.actor.accountId,
  });
  return { waivedAt: ctx.now.toISOString() };
};
