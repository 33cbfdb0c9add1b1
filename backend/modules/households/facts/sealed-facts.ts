import { newId } from '../../../kernel/ids';
import { sealName } from '../../../kernel/sealed-name';
import * as contacts from '../people/contacts';
import { phoneKeys } from '../people/phone-keys';
import * as residents from '../people/residents';
import type { RegisterContext } from '../register-context';
import * as careFlags from './care-flags';
import type { FactField, FactOrigin, HouseholdFacts } from './household-facts';
import * as registerFacts from './register-facts';

/** Facts of some households as they will lie in the tables beside that of the households. */
export interface SealedFacts {
  names: { householdId: string; nameSealed: string }[];
  /** Whose householder nobody knows any more. */
  withoutName: string[];
  residents: residents.NewResident[];
  phones: { householdIds: string[]; numbers: contacts.OwnNumber[] };
  care: careFlags.CareOfHousehold[];
  history: registerFacts.SealedFact[];
}

type Sealing = Pick<RegisterContext, 'secrets'>;

/** Seals facts; asks no database, so that it can be done while the database is at work. */
export function sealFacts({ secrets }: Sealing, rows: readonly HouseholdFacts[]): SealedFacts {
  const named = given(rows, 'householderName');
  const lists = given(rows, 'phones');
  return {
    names: named.flatMap(({ householdId, value }) =>
      value ? [{ householdId, nameSealed: sealName(secrets, value) }] : [],
    ),
    withoutName: named.filter(({ value }) => !value).map(({ householdId }) => householdId),
    residents: given(rows, 'residents').flatMap(({ householdId, value }) =>
      value.map(({ name, relation }) => ({
        id: newId(),
        householdId,
        nameSealed: sealName(secrets, name),
        relation,
      })),
    ),
    phones: {
      householdIds: lists.map(({ householdId }) => householdId),
      numbers: lists.flatMap(({ householdId, value }) => sealPhones({ secrets }, householdId, value ?? [])),
    },
    care: given(rows, 'careFlags').map(({ householdId, value }) => ({ householdId, entries: value ?? [] })),
    history: registerFacts.sealAll(secrets, rows.flatMap(factsOf)),
  };
}

/** The households of which a field is given, with its value. */
const given = <K extends FactField>(rows: readonly HouseholdFacts[], field: K) =>
  rows.flatMap(({ householdId, [field]: value }) => (value === undefined ? [] : [{ householdId, value }]));

const sealPhones = ({ secrets }: Sealing, householdId: string, phones: readonly string[]) =>
  [...new Set(phones)].map((phone, position) => ({
    householdId,
    phoneSealed: secrets.seal(phone),
    ...phoneKeys(secrets, phone),
    position,
  }));

const factsOf = ({
  householdId,
  residents: added = [],
  ...values
}: HouseholdFacts): registerFacts.NewFact[] => [
  ...Object.entries(values).flatMap(([field, value]) =>
    // The keys of HouseholdFacts, which the compiler knows and Object.entries forgets.
    value === undefined ? [] : [{ householdId, field: field as ValueField, value }],
  ),
  ...added.map((one) => ({ householdId, field: 'resident' as const, value: { change: 'added', ...one } })),
];

/** Fields of which history keeps the value that stands; of people it keeps what happened. */
type ValueField = Exclude<FactField, 'residents'>;

/** Writes who lives there, their numbers, what they need, and the history of it all. */
export async function writeBelongings(
  { db, now, actor }: Pick<RegisterContext, 'db' | 'now' | 'actor'>,
  communityId: string,
  { names, withoutName, residents: people, phones, care, history }: SealedFacts,
  origin: FactOrigin,
): Promise<void> {
  if (names.length > 0) await residents.setHouseholders(db, communityId, names, now);
  if (withoutName.length > 0) await residents.endHouseholders(db, communityId, withoutName, now);
  if (people.length > 0) await residents.addAll(db, communityId, people, now);
  if (phones.numbers.length > 0) await contacts.addOwn(db, communityId, phones.numbers, now);
  if (care.length > 0) await careFlags.addAll(db, communityId, care, now);
  await registerFacts.addSealed({ db, now, actor }, communityId, history, origin);
}
