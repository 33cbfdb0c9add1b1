import type { Grant } from '@/contract/org';

/** One line of the switch between identities: what a person is at one place, however many entrances it has. */
export interface Identity {
  /** The grant that is used for it. */
  id: string;
  role: Grant['role'];
  placeLabel: string;
  grantIds: readonly string[];
}

const keyOf = ({ id, role, communityId }: Grant) =>
  role === 'captain' ? `captain ${communityId ?? ''}` : id;

/** A captain of several entrances of a community is one captain: the pages show them all anyway. */
export function identitiesOf(grants: readonly Grant[]): Identity[] {
  const groups = new Map<string, Grant[]>();
  for (const grant of grants) groups.set(keyOf(grant), [...(groups.get(keyOf(grant)) ?? []), grant]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const placeLabel = group.map((grant) => grant.placeLabel).join('、');
    return [{ id: first.id, role: first.role, placeLabel, grantIds: group.map(({ id }) => id) }];
  });
}
