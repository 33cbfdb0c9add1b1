import type {
  getOwnQuota as getProcedure,
  noteSubscriptions as noteProcedure,
  ReminderQuota,
} from '@/contract/subscriptions';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import * as entries from './subscription-entries';

async function ownQuota({ db, actor, cardTemplates }: Context): Promise<ReminderQuota[]> {
  const ids = cardTemplates.map(({ id }) => id);
  const quota = await entries.quotaOf(db, [actor.accountId], ids);
  const left = new Map(quota.map((one) => [one.templateId, one.left]));
  return cardTemplates.map(({ id, title }) => ({ templateId: id, title, left: left.get(id) ?? 0 }));
}

/** What the caller may still be shown, of each template in its order. */
export const getOwnQuota: Handler<typeof getProcedure> = async (ctx) => ({ rows: await ownQuota(ctx) });

/** One of each template that the tap has allowed; the platform says the same by its event, and it counts once. */
export const noteSubscriptions: Handler<typeof noteProcedure> = async (ctx, { allowed }) => {
  const known = ctx.cardTemplates.filter(({ id }) => allowed.includes(id));
  for (const { id } of known) {
    const entry = { accountId: ctx.actor.accountId, templateId: id, event: `deed ${ctx.actionId}` };
    await entries.add(ctx.db, { ...entry, kind: 'accepted', saidBy: 'phone', at: ctx.now });
  }
  return { rows: await ownQuota(ctx) };
};
