import type { Context } from '../../../kernel/context';
import { listCaptains } from '../../org/public';

export type Owners = ReadonlyMap<string, readonly string[]>;

/** Who is captain of an entrance, or of its building, by the id of either. */
export async function ownersOf(ctx: Context, communityId: string): Promise<Owners> {
  const owners = new Map<string, string[]>();
  for (const { entranceId, buildingId, name } of await listCaptains(ctx, communityId)) {
    const place = entranceId ?? buildingId ?? '';
    owners.set(place, [...(owners.get(place) ?? []), name]);
  }
  return owners;
}

/** The captains of a door: those of its entrance, else those of its building. */
export const ownersAt = (
  owners: Owners,
  { entranceId, buildingId }: { entranceId: string; buildingId: string },
): string[] => [...(owners.get(entranceId) ?? owners.get(buildingId) ?? [])];
