import type { Role } from '@/contract/procedure';
import type { Context } from '../../../kernel/context';
import * as roleGrants from './role-grants';

/** Somebody who holds a role in a community now. */
export interface Holder {
  id: string;
  name: string;
}

interface Office {
  role: Role;
  communityId: string;
}

const byName = new Intl.Collator('zh');

/** Who holds a role at the community itself, by name. */
export async function listHolders(
  { db, secrets, now }: Pick<Context, 'db' | 'secrets' | 'now'>,
  office: Office,
): Promise<Holder[]> {
  const rows = await roleGrants.listHolders(db, { ...office, now });
  return rows
    .map(({ id, nameSealed }) => ({ id, name: secrets.open(nameSealed) }))
    .sort((one, other) => byName.compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
}

/** Whether this person holds the role at the community itself now. */
export async function isHolder(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { accountId, ...office }: Office & { accountId: string },
): Promise<boolean> {
  return (await roleGrants.listHolders(db, { ...office, now, accountId })).length > 0;
}
