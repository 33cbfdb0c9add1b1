import type { CareEntry, CareFlag } from '@/contract/register';
import type { ChangedField } from '@/contract/register-import-changes';
import type { RegisterRow } from '../register-import/register-analysis';
import type { HouseholdFacts } from '../facts/household-facts';
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

/** What a row says of its household. A blank says nothing: it takes away nothing that somebody has written before. */
export function fileValues(row: RegisterRow, known?: KnownHousehold): FileValues {
  const flags = flagsOf(row);
  return {
    ...(row.name === null ? {} : { householderName: row.name }),
    ...(row.residents === null ? {} : { residentCount: row.residents, isVacant: row.isVacant }),
    ...(row.phones.length === 0 ? {} : { phones: row.phones }),
    ...(row.floor === null ? {} : { floor: row.floor }),
    ...(row.isTenant ? { tenure: 'tenant' as const } : {}),
    ...(row.remark === '' ? {} : { remark: row.remark }),
    ...(flags.length === 0 ? {} : { careFlags: entriesOf(flags, known) }),
  };
}
