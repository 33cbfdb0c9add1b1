import type { findMembers as procedure } from '@/contract/roles';
import { maskName } from '@/domain/mask';
import type { Role } from '@/contract/procedure';
import type { Handler } from '../../kernel/implement';
import * as givenRoles from './given-roles';

const MOST = 30;
const atHome: readonly Role[] = ['resident', 'familyProxy'];

/** Names are sealed, so those of the one community are opened and looked through. */
export const findMembers: Handler<typeof procedure> = async (ctx, { communityId, text }) => {
  const people = await givenRoles.listPeople(ctx.db, communityId, ctx.now);
  const found = people
    .map(({ nameSealed, ...one }) => ({ ...one, name: ctx.secrets.open(nameSealed) }))
    .filter(({ name }) => name.includes(text))
    .slice(0, MOST);
  return { rows: found.map((one) => ({ ...one, name: shownName(one) })) };
};

/** Who only lives here stays masked; whoever asks knows the name already. */
const shownName = ({ name, roles }: { name: string; roles: Role[] }): string =>
  roles.every((role) => atHome.includes(role)) ? maskName(name) : name;
