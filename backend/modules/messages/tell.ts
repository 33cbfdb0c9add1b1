import { formatMoment } from '@/domain/beijing-time';
import * as z from 'zod';
import type { Database } from '../../db/database';
import type { Announced, Carrying, Delivery } from '../../kernel/delivery';
import * as accountMessages from './account-messages';
import { findKind } from './kinds';
import * as messages from './messages';
import { planForHelper, planForManyHouseholds } from './plan-deliveries';

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

/** The sentence is made here and nowhere else. */
function written({ communityId, now }: Carrying, { key, payload }: Announced) {
  const { kind, householdId, accountId } = Told.parse(payload);
  const when = (moment: string) => formatMoment(moment, now.toISOString());
  const words = kindOf(kind).write(payload, householdId ?? communityId, when);
  return { communityId, kind, key, at: now, ...words, householdId, accountId };
}

type Written = ReturnType<typeof written>;

/**
 * Puts what was announced into the message list of its household or helper, once, and plans in the same transaction by
 * which channels it goes out. What is for households goes together: a wave tells a hundred of them in the same minute.
 */
export const tell: Delivery = async (db, carrying, announced) => {
  const all = announced.map((one) => written(carrying, one));
  await tellHomes(
    db,
    carrying,
    all.flatMap(({ householdId, ...one }) => (householdId ? [{ ...one, householdId }] : [])),
  );
  for (const one of all) if (!one.householdId) await tellHelper(db, carrying, one);
};

async function tellHomes(
  db: Database,
  { communityId, now, channels }: Carrying,
  homes: readonly (Written & { householdId: string })[],
): Promise<void> {
  const told = await messages.addMany(db, communityId, homes);
  await planForManyHouseholds(db, channels, { communityId, now, told, messages: homes });
}

async function tellHelper(db: Database, { now, channels }: Carrying, one: Written): Promise<void> {
  const { communityId, kind, accountId } = one;
  if (!accountId) throw new Error('a message to nobody');
  const messageId = await accountMessages.add(db, { ...one, accountId });
  if (messageId)
    await planForHelper(db, channels, { communityId, kind, now, words: one, messageId, accountId });
}
