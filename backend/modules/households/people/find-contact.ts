import { Refusal } from '../../../kernel/refusal';
import { openName } from '../../../kernel/sealed-name';
import * as contacts from './contacts';
import type { RegisterContext } from '../register-context';

/** One number of a household with what it says, opened. */
export interface OpenContact {
  relation: contacts.ContactRow['relation'];
  name: string;
  phone: string;
}

/** Finds a number of this very household. Refuses NOT_FOUND. */
export async function findContact(
  { db, secrets }: Pick<RegisterContext, 'db' | 'secrets'>,
  { contactId, ...home }: { communityId: string; householdId: string; contactId: string },
): Promise<OpenContact> {
  const found = (await contacts.list(db, home)).find(({ id }) => id === contactId);
  if (!found) throw new Refusal('NOT_FOUND');
  const { relation, nameSealed, phoneSealed } = found;
  return {
    relation,
    name: nameSealed === null ? '' : openName(secrets, nameSealed).name,
    phone: secrets.open(phoneSealed),
  };
}
