import { formatMoment } from '@/domain/beijing-time';
import * as z from 'zod';
import type { Delivery } from '../../kernel/delivery';
import * as accountMessages from './account-messages';
import { findKind } from './kinds';
import * as messages from './messages';

const Told = z.object({
  kind: z.string(),
  householdId: z.uuid().optional(),
  accountId: z.uuid().optional(),
});

function kindOf(name: string) {
  const kind = findKind(name);
  if (!kind) throw new Error(`no message kind ${name}`);
  return kind;
}

/** Puts what was announced into the message list of its household or helper; the one place where the sentence is made. */
export const tell: Delivery = async (db, { communityId, key, payload, now }) => {
  const { kind, householdId, accountId } = Told.parse(payload);
  const when = (moment: string) => formatMoment(moment, now.toISOString());
  const write = (whose: string) => kindOf(kind).write(payload, whose, when);
  const told = { communityId, kind, key, at: now };
  if (householdId) return messages.add(db, { ...told, householdId, ...write(householdId) });
  if (accountId) return accountMessages.add(db, { ...told, accountId, ...write(communityId) });
  throw new Error('a message to nobody');
};
