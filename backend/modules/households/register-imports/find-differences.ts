import type { CareEntry, FactSource } from '@/contract/register';
import { ChangedField } from '@/contract/register-import-changes';
import type { KnownHousehold } from '../facts/known-households';
import type { LastFact } from '../facts/register-facts';
import type { FileValues } from './file-values';

/** One value in which file and register differ. */
export interface Difference {
  field: ChangedField;
  source: FactSource | null;
  saidAt: Date | null;
  /** Whether confirming writes the file's value. */
  isTicked: boolean;
}

const flagNames = (entries: readonly CareEntry[]): string =>
  entries
    .map(({ flag }) => flag)
    .sort()
    .join(' ');

const comparable = (values: FileValues, field: ChangedField): string => {
  if (field === 'careFlags') return flagNames(values.careFlags ?? []);
  if (field === 'residents') return (values.residents ?? []).map(({ name }) => name).join(' ');
  if (field === 'phones') return [...(values.phones ?? [])].sort().join(' ');
  return String(values[field] ?? '');
};

/** Who moved in or out is one difference: the count goes with it. */
const isPartOfAnother = (field: ChangedField, differing: readonly ChangedField[]): boolean =>
  field === 'residentCount' && differing.includes('isVacant');

/** Fields that the file speaks of and the register has otherwise. */
export const differingFields = (household: KnownHousehold, values: FileValues): ChangedField[] =>
  ChangedField.options.filter(
    (field) => values[field] !== undefined && comparable(values, field) !== comparable(household, field),
  );

/** What a person has said is never overwritten unasked; nor is a value of which nobody knows where it came from. */
const isTickedFirst = (fact: LastFact | undefined, isUnknown: boolean): boolean =>
  fact ? fact.source === 'imported' : isUnknown;

/**
 * Compares a household with what a file says of it. Equal is no difference; what came from a file is ticked, what came
 * from a person is only shown, unless a person has ticked it (`ticks`).
 */
export function findDifferences(
  household: KnownHousehold,
  values: FileValues,
  {
    ticks,
    lastOf,
  }: { ticks: Partial<Record<ChangedField, boolean>>; lastOf: (field: ChangedField) => LastFact | undefined },
): Difference[] {
  const differing = differingFields(household, values);
  return differing
    .filter((field) => !isPartOfAnother(field, differing))
    .map((field) => {
      const fact = lastOf(field);
      const isUnknown = comparable(household, field) === '';
      return {
        field,
        source: fact?.source ?? null,
        saidAt: fact?.recordedAt ?? null,
        isTicked: ticks[field] ?? isTickedFirst(fact, isUnknown),
      };
    });
}
