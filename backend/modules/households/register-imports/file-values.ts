import type { CareEntry, CareFlag } from '@/contract/register';
import type { ChangedField } from '@/contract/register-import-changes';
import type { RegisterPerson, RegisterRow } from '../register-file/register-analysis';
import type { HouseholdFacts, NamedResident } from '../facts/household-facts';
import type { KnownHousehold } from '../facts/known-households';

/** Values of a household that a file can bring; a field that is not there was not spoken of. */
export type FileValues = Pick<HouseholdFacts, ChangedField>;

const flagsOf = ({ careFlags, hasNoSmartphone, cannotCook }: RegisterRow): CareFlag[] => [
  ...careFlags,
  ...(hasNoSmartphone ? (['noSmartphone'] as const) : []),
  ...(cannotCook ? (['cannotCook'] as const) : []),
];

/** A day of birth that is expected stays with its flag: no file speaks of it. */
const entriesOf = (flags: readonly CareFlag[], known: KnownHousehold | undefined): CareEntry[] =>
  flags.map((flag) => ({
    flag,
    dueOn: known?.careFlags.find((entry) => entry.flag === flag)?.dueOn ?? null,
  }));

/** As many as a person may write down. */
const MOST_PEOPLE = 30;

const relationOf = ({ relation }: RegisterPerson): NamedResident['relation'] =>
  relation === undefined || relation === 'householder' || relation === 'owner' || relation === 'tenant'
    ? 'other'
    : relation;

/** Who is listed besides the householder, and is not known yet. */
function residentsOf(
  { people, name, isVacant }: RegisterRow,
  known: KnownHousehold | undefined,
): NamedResident[] {
  if (isVacant || people.length < 2) return [];
  const there = new Set([name, known?.householderName, ...(known?.residents ?? []).map((one) => one.name)]);
  const fresh: NamedResident[] = [];
  for (const person of people) {
    if (person.name === null || there.has(person.name)) continue;
    there.add(person.name);
    fresh.push({ name: person.name, relation: relationOf(person) });
  }
  return fresh.slice(0, MOST_PEOPLE);
}

/** What a row says of its household. A blank says nothing: it takes away nothing that somebody has written before. */
export function fileValues(row: RegisterRow, known?: KnownHousehold): FileValues {
  const flags = flagsOf(row);
  const residents = residentsOf(row, known);
  return {
    ...(row.name === null ? {} : { householderName: row.name }),
    ...(row.residents === null ? {} : { residentCount: row.residents, isVacant: row.isVacant }),
    ...(row.phones.length === 0 ? {} : { phones: row.phones }),
    ...(row.floor === null ? {} : { floor: row.floor }),
    ...(row.isTenant ? { tenure: 'tenant' as const } : {}),
    ...(row.remark === '' ? {} : { remark: row.remark }),
    ...(residents.length === 0 ? {} : { residents }),
    ...(flags.length === 0 ? {} : { careFlags: entriesOf(flags, known) }),
  };
}
