import * as dwellings from '../doors/dwellings';
import * as households from '../doors/household-rows';
import * as contacts from '../people/contacts';
import type { RegisterContext } from '../register-context';
import * as careFlags from './care-flags';
import type { FactOrigin, HouseholdFacts } from './household-facts';
import { inSlices } from './in-slices';
import { rowValuesOf } from './row-values';
import { sealFacts, writeBelongings, type SealedFacts } from './sealed-facts';

/**
 * Writes what is known of households: the value that stands and, beside it, its history. The only way by which a field
 * of the register changes. For one household or thousands (a few statements for every 500); each household at most once
 * in a call. Every field that is given is written down, also when it is the same again: somebody has said so.
 */
export const recordFacts = (
  ctx: RegisterContext,
  communityId: string,
  rows: readonly HouseholdFacts[],
  origin: FactOrigin,
): Promise<void> => inSlices(rows, (slice) => recordSlice(ctx, communityId, slice, origin));

async function recordSlice(
  ctx: RegisterContext,
  communityId: string,
  rows: readonly HouseholdFacts[],
  origin: FactOrigin,
): Promise<void> {
  const sealed = sealFacts(ctx, rows);
  await writeRows(ctx, communityId, rows);
  await writeFloors(ctx, communityId, rows);
  await endFormer(ctx, communityId, sealed);
  await writeBelongings(ctx, communityId, sealed, origin);
}

async function writeRows(
  ctx: RegisterContext,
  communityId: string,
  rows: readonly HouseholdFacts[],
): Promise<void> {
  const changes = rows.map(({ householdId, ...facts }) => ({ householdId, values: rowValuesOf(ctx, facts) }));
  const real = changes.filter(({ values }) => Object.values(values).some((value) => value !== undefined));
  if (real.length > 0) await households.changeAll(ctx.db, communityId, real);
}

async function writeFloors(
  { db }: RegisterContext,
  communityId: string,
  rows: readonly HouseholdFacts[],
): Promise<void> {
  const floors = rows.flatMap(({ householdId, floor }) =>
    floor === undefined ? [] : [{ householdId, floor }],
  );
  if (floors.length === 0) return;
  await dwellings.setFloors(db, communityId, floors);
  await households.followDwellings(
    db,
    communityId,
    floors.map(({ householdId }) => householdId),
  );
}

/** What stood there and is no longer said. */
async function endFormer(
  { db, now }: RegisterContext,
  communityId: string,
  { phones, care }: SealedFacts,
): Promise<void> {
  if (phones.householdIds.length > 0) await contacts.endOtherOwn(db, communityId, phones, now);
  if (care.length > 0) await careFlags.endOthers(db, communityId, care);
}
