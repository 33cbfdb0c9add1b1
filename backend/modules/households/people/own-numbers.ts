import { Refusal } from '../../../kernel/refusal';
import * as contacts from './contacts';
import type { RegisterContext } from '../register-context';

interface Home {
  communityId: string;
  householdId: string;
}

const MOST = 10;

/** The household's own numbers, opened, in their order. */
export async function ownNumbers(
  { db, secrets }: Pick<RegisterContext, 'db' | 'secrets'>,
  home: Home,
): Promise<string[]> {
  const rows = await contacts.listOwn(db, home);
  return rows.map((sealed) => secrets.open(sealed));
}

/** With one more, or (`instead`) another in its place. Refuses TOO_MANY_OF_HOUSEHOLD. */
export function withNumber(phones: readonly string[], phone: string, instead?: string): string[] {
  const changed = phones.map((one) => (one === instead ? phone : one));
  const all = changed.includes(phone) ? changed : [...changed, phone];
  if (all.length > MOST) throw new Refusal('TOO_MANY_OF_HOUSEHOLD', { most: MOST });
  return [...new Set(all)];
}
