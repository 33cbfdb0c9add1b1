import { sealName } from '../../../kernel/sealed-name';
import * as careFlags from './care-flags';
import * as contacts from '../people/contacts';
import * as dwellings from '../doors/dwellings';
import type { FactField, FactOrigin, HouseholdFacts } from './household-facts';
import * as households from '../doors/household-rows';
import { inSlices } from './in-slices';
import { phoneKeys } from '../people/phone-keys';
import type { RegisterContext } from '../register-context';
import * as registerFacts from './register-facts';
import * as residents from '../people/residents';

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
  const target = { ctx, communityId, rows };
  await writeRows(target);
  await writeFloors(target);
  await writeHouseholders(target);
  await writePhones(target);
  await writeCare(target);
  await registerFacts.addAll(ctx, communityId, rows.flatMap(factsOf), origin);
}

interface Target {
  ctx: RegisterContext;
  communityId: string;
  rows: readonly HouseholdFacts[];
}

const factsOf = ({ householdId, ...values }: HouseholdFacts): registerFacts.NewFact[] =>
  Object.entries(values).flatMap(([field, value]) =>
    // The keys of HouseholdFacts, which the compiler knows and Object.entries forgets.
    value === undefined ? [] : [{ householdId, field: field as FactField, value }],
  );

/** The households of which a field is given, with its value. */
const given = <K extends FactField>(rows: readonly HouseholdFacts[], field: K) =>
  rows.flatMap(({ householdId, [field]: value }) => (value === undefined ? [] : [{ householdId, value }]));

async function writeRows({ ctx, communityId, rows }: Target): Promise<void> {
  const changes = rows.map(({ householdId, residentCount, isVacant, tenure, remark }) => ({
    householdId,
    values: { residentCount, isVacant, tenure, ...sealedRemark(ctx, remark) },
  }));
  const real = changes.filter(({ values }) => Object.values(values).some((value) => value !== undefined));
  if (real.length > 0) await households.changeAll(ctx.db, communityId, real);
}

const sealedRemark = ({ secrets }: RegisterContext, remark: string | null | undefined) =>
  remark === undefined ? {} : { remarkSealed: remark ? secrets.seal(remark) : null };

async function writeFloors({ ctx, communityId, rows }: Target): Promise<void> {
  const floors = given(rows, 'floor').map(({ householdId, value }) => ({
    householdId,
    floor: value ?? null,
  }));
  if (floors.length === 0) return;
  await dwellings.setFloors(ctx.db, communityId, floors);
  await households.followDwellings(
    ctx.db,
    communityId,
    floors.map(({ householdId }) => householdId),
  );
}

async function writeHouseholders({ ctx, communityId, rows }: Target): Promise<void> {
  const named = given(rows, 'householderName');
  const names = named.flatMap(({ householdId, value }) =>
    value ? [{ householdId, nameSealed: sealName(ctx.secrets, value) }] : [],
  );
  const unknown = named.filter(({ value }) => !value).map(({ householdId }) => householdId);
  if (names.length > 0) await residents.setHouseholders(ctx.db, communityId, names, ctx.now);
  if (unknown.length > 0) await residents.endHouseholders(ctx.db, communityId, unknown, ctx.now);
}

async function writePhones({ ctx, communityId, rows }: Target): Promise<void> {
  const lists = given(rows, 'phones');
  if (lists.length === 0) return;
  const numbers = lists.flatMap(({ householdId, value }) =>
    [...new Set(value)].map((phone, position) => ({
      householdId,
      phoneSealed: ctx.secrets.seal(phone),
      ...phoneKeys(ctx.secrets, phone),
      position,
    })),
  );
  const householdIds = lists.map(({ householdId }) => householdId);
  await contacts.setOwn(ctx.db, communityId, { householdIds, numbers }, ctx.now);
}

async function writeCare({ ctx, communityId, rows }: Target): Promise<void> {
  const care = given(rows, 'careFlags').map(({ householdId, value }) => ({
    householdId,
    entries: value ?? [],
  }));
  if (care.length > 0) await careFlags.setAll(ctx.db, communityId, care, ctx.now);
}
