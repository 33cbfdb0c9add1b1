import { Refusal } from '../../../kernel/refusal';

/** Who saves something in a community, and when. */
export interface Saving {
  communityId: string;
  by: string;
  at: Date;
}

interface Named {
  id: string;
  name: string;
}

/** More than that nobody looks through. */
const MOST = 50;

/**
 * Refuses NAME_TAKEN where another has the name already, TOO_MANY_SAVED beyond 50, and NOT_FOUND where what is to be
 * written anew is not there.
 */
export function refuseUnsaveable(
  saved: readonly Named[],
  { id, name, isNew }: Named & { isNew: boolean },
): void {
  if (!isNew && !saved.some((one) => one.id === id)) throw new Refusal('NOT_FOUND');
  const others = saved.filter((one) => one.id !== id);
  if (others.some((one) => one.name === name)) throw new Refusal('NAME_TAKEN', { name });
  if (others.length >= MOST) throw new Refusal('TOO_MANY_SAVED', { most: MOST });
}
