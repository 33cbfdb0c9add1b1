import { formatMoment } from '@/domain/beijing-time';
import * as z from 'zod';
import type { Delivery } from '../../kernel/delivery';
import * as accountMessages from './account-messages';
import { findKind } from './kinds';
import * as messages from './messages';
import { planForHelper, planForHouseholds } from './plan-deliveries';

const Told = z.object({
  kind: z.string(),
  householdId: z.uuid().optional(),
  accountId: z.uuid().optional(),
});

type To = { householdId: string } | { accountId: string };

function addresseeOf({ householdId, accountId }: z.output<typeof Told>): To {
  if (householdId) return { householdId };
  if (accountId) return { accountId };
  throw new Error('a message to nobody');
}

function kindOf(name: string) {
  const kind = findKind(name);
  if (!kind) throw new Error(`no message kind ${name}`);
  return kind;
}

interface Written {
  communityId: string;
  kind: string;
  key: string;
  at: Date;
  payload: unknown;
}

/** The sentence is made here and nowhere else. */
function written(to: To, { payload, ...told }: Written) {
  const when = (moment: string) => formatMoment(moment, told.at.toISOString());
  const whose = 'householdId' in to ? to.householdId : told.communityId;
  return { ...told, ...kindOf(told.kind).write(payload, whose, when) };
}

/**
 * Puts what was announced into the message list of its household or helper, once, and plans in the same transaction by
 * which channels it goes out.
 */
export const tell: Delivery = async (db, { communityId, key, payload, now, channels }) => {
  const told = Told.parse(payload);
  const to = addresseeOf(told);
  const message = written(to, { communityId, kind: told.kind, key, at: now, payload });
  const messageId =
    'householdId' in to
      ? await messages.add(db, { ...message, ...to })
      : await accountMessages.add(db, { ...message, ...to });
  if (!messageId) return;
  const fact = { communityId, kind: told.kind, now, words: message };
  if ('householdId' in to) await planForHouseholds(db, channels, { ...fact, told: [{ messageId, ...to }] });
  else await planForHelper(db, channels, { ...fact, messageId, ...to });
};
