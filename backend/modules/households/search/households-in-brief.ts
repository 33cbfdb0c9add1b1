import { sql } from 'kysely';
import { listRows } from './register-rows';
import type { RegisterContext } from '../register-context';

/** A household as a later shelf may show it to whoever decides about it; the name is masked. */
export interface HouseholdInBrief {
  householdId: string;
  roomNo: string;
  householderName: string | null;
  residentCount: number | null;
  isVacant: boolean;
}

/** These households, in climbing order. */
export async function householdsInBrief(
  ctx: Pick<RegisterContext, 'db' | 'secrets'>,
  communityId: string,
  householdIds: readonly string[],
): Promise<HouseholdInBrief[]> {
  const where = sql`h.household_id = any(${householdIds}::uuid[])`;
  const rows = await listRows(ctx, { communityId, where, offset: 0, limit: householdIds.length });
  return rows.map(({ householdId, roomNo, householderName, residentCount, isVacant }) => ({
    householdId,
    roomNo,
    householderName,
    residentCount,
    isVacant,
  }));
}
