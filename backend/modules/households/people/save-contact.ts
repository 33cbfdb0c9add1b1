import type { saveContact as procedure } from '@/contract/register-deeds';
import type { Context } from '../../../kernel/context';
import type { Handler } from '../../../kernel/implement';
import { Refusal } from '../../../kernel/refusal';
import { sealName } from '../../../kernel/sealed-name';
import * as contacts from './contacts';
import { findContact } from './find-contact';
import { ownNumbers, withNumber } from './own-numbers';
import { phoneKeys } from './phone-keys';
import { recordFacts } from '../facts/record-facts';
import * as registerFacts from '../facts/register-facts';

type Input = Parameters<Handler<typeof procedure>>[1];

const MOST = 30;

/** The household's own numbers are one field with one history; each of the others has its own. A name not given stays. */
export const saveContact: Handler<typeof procedure> = async (ctx, input) => {
  const { contactId, householdId } = input;
  const former = contactId ? await findContact(ctx, { ...input, contactId }) : undefined;
  if (input.relation === 'own') await saveOwn(ctx, input, former?.phone);
  else await saveOther(ctx, { ...input, name: input.name ?? nameOf(former) });
  return { householdId };
};

const nameOf = (contact: { name: string } | undefined): string | null =>
  contact && contact.name !== '' ? contact.name : null;

async function saveOwn(ctx: Context, input: Input, instead: string | undefined): Promise<void> {
  const { communityId, householdId, phone, source } = input;
  const phones = withNumber(await ownNumbers(ctx, input), phone, instead);
  await recordFacts(ctx, communityId, [{ householdId, phones }], { source });
}

async function saveOther(ctx: Context, input: Input): Promise<void> {
  const before = await ownNumbers(ctx, input);
  const { communityId, householdId, contactId = null, relation, name, phone, source } = input;
  if (contactId) await contacts.end(ctx.db, input, contactId, ctx.now);
  else if ((await contacts.list(ctx.db, input)).length >= MOST)
    throw new Refusal('TOO_MANY_OF_HOUSEHOLD', { most: MOST });
  const { seal } = ctx.secrets;
  const nameSealed = name && sealName(ctx.secrets, name);
  const keys = phoneKeys(ctx.secrets, phone);
  await contacts.addOther(
    ctx.db,
    input,
    { relation, nameSealed, phoneSealed: seal(phone), ...keys },
    ctx.now,
  );
  const change = contactId ? 'changed' : 'added';
  const value = { change, name: name ?? '', relation, phone };
  await registerFacts.addAll(ctx, communityId, [{ householdId, field: 'contact', value }], { source });
  const phones = await ownNumbers(ctx, input);
  if (phones.length !== before.length)
    await recordFacts(ctx, communityId, [{ householdId, phones }], { source });
}
