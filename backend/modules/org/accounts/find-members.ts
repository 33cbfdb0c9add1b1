import type { findMembers as procedure } from '@/contract/roles';
import { maskName } from '@/domain/mask';
import type { Role } from '@/contract/procedure';
import type { Handler } from '../../../kernel/implement';
import { findCalled } from './find-called';

const MOST = 30;
const byName = new Intl.Collator('zh');
const atHome: readonly Role[] = ['resident', 'familyProxy'];

export const findMembers: Handler<typeof procedure> = async (ctx, { communityId, text }) => {
  const found = await findCalled(ctx, { communityId, role: undefined, isEndedShown: false }, text);
  return {
    rows: found
      .sort((one, other) => byName.compare(one.name, other.name))
      .slice(0, MOST)
      .map((one) => ({ ...one, name: shownName(one) })),
  };
};

/** Who only lives here stays masked; whoever asks knows the name already. */
const shownName = ({ name, roles }: { name: string; roles: Role[] }): string =>
  roles.every((role) => atHome.includes(role)) ? maskName(name) : name;
