import type { Grant } from '@/contract/org';

export interface CaptainEntrance {
  communityId: string;
  entranceId: string;
  placeLabel: string;
}

/** The entrances of a captain among all roles held, in the order of their names. */
export const captainEntrances = (grants: readonly Grant[]): CaptainEntrance[] =>
  grants
    .flatMap(({ role, communityId, entranceId, placeLabel }) =>
      role === 'captain' && communityId && entranceId ? [{ communityId, entranceId, placeLabel }] : [],
    )
    .sort((one, other) => one.placeLabel.localeCompare(other.placeLabel));
