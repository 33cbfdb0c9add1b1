import type { Context } from '../../../kernel/context';
import * as roleGrants from './role-grants';

/** Somebody who is captain of an entrance, or of a whole building. */
export interface CaptainOf {
  buildingId: string | null;
  entranceId: string | null;
  name: string;
}

/** Who is captain of what in a community now, longest first. */
export async function listCaptains(
  { db, secrets, now }: Pick<Context, 'db' | 'secrets' | 'now'>,
  communityId: string,
): Promise<CaptainOf[]> {
  const rows = await roleGrants.listCaptains(db, communityId, now);
  return rows.map(({ nameSealed, ...of }) => ({ ...of, name: secrets.open(nameSealed) }));
}
