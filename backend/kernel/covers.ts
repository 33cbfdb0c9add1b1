import type { HeldRole } from './actor';
import type { AnyPath } from './places';

/** Whether a role's place is the place of the path or above it. */
export function covers(held: HeldRole, path: AnyPath): boolean {
  switch (held.level) {
    case 'installation':
      return true;
    case 'county':
      return held.countyId === path.countyId;
    case 'team':
      return held.teamId === path.teamId;
    case 'community':
      return held.communityId === path.communityId;
    case 'building':
      return held.communityId === path.communityId && held.buildingId === path.buildingId;
    case 'entrance':
      return held.communityId === path.communityId && held.entranceId === path.entranceId;
    case 'household':
      return held.communityId === path.communityId && held.householdId === path.householdId;
  }
}
