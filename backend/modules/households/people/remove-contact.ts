import type { removeContact as procedure } from '@/contract/register-deeds';
import type { Handler } from '../../../kernel/implement';
import * as contacts from './contacts';
import { findContact } from './find-contact';
import { ownNumbers } from './own-numbers';
import { recordFacts } from '../facts/record-facts';
import * as registerFacts from '../facts/register-facts';

/** Refuses NOT_FOUND, also for a number that was taken off before. */
export const removeContact: Handler<typeof procedure> = async (ctx, input) => {
  const { communityId, householdId, contactId, source } = input;
  const contact = await findContact(ctx, input);
  await contacts.end(ctx.db, input, contactId, ctx.now);
  if (contact.relation === 'own') {
    await recordFacts(ctx, communityId, [{ householdId, phones: await ownNumbers(ctx, input) }], { source });
  } else {
    const value = { change: 'removed', ...contact };
    await registerFacts.addAll(ctx, communityId, [{ householdId, field: 'contact', value }], { source });
  }
  return { householdId };
};
