import { Refusal } from '../../../kernel/refusal';
import * as dwellings from './dwellings';
import * as households from './household-rows';
import type { RegisterContext } from '../register-context';

interface Home {
  communityId: string;
  householdId: string;
}

/** Holds a household and its dwelling until the transaction ends: two who move people come one after the other. */
export async function holdHousehold(
  { db }: Pick<RegisterContext, 'db'>,
  home: Home,
): Promise<households.HeldHousehold> {
  const found = await households.find(db, home);
  if (found) await dwellings.hold(db, home.communityId, found.dwellingId);
  const held = await households.hold(db, home);
  if (!held) throw new Refusal('NOT_FOUND');
  return held;
}
