import type { Role } from '@/contract/procedure';
import type { Context } from '../../../kernel/context';
import { nameInitials } from '../../../kernel/name-initials';
import * as givenRoles from '../roles/given-roles';

interface Called {
  accountId: string;
  name: string;
  roles: Role[];
}

type Among = Omit<Parameters<typeof givenRoles.listPeople>[1], 'now'>;

/** Members of a community by what they are called, or its initials. Names are sealed: those of the one community are opened and looked through. */
export async function findCalled(
  { db, secrets, now }: Pick<Context, 'db' | 'secrets' | 'now'>,
  among: Among,
  text: string,
): Promise<Called[]> {
  const isMeant = matcherOf(text);
  const people = await givenRoles.listPeople(db, { ...among, now });
  return people
    .map(({ nameSealed, ...one }) => ({ ...one, name: secrets.open(nameSealed) }))
    .filter(({ name }) => isMeant(name));
}

const matcherOf = (text: string): ((name: string) => boolean) =>
  /^[a-z]+$/i.test(text)
    ? (name) => name.includes(text) || nameInitials(name).startsWith(text.toUpperCase())
    : (name) => name.includes(text);
