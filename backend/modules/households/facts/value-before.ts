import { CareEntry, type FactSource } from '@/contract/register';
import * as z from 'zod';
import type { HouseholdFacts } from './household-facts';

/** Fields that can be taken back: of these history keeps the value that stands. */
export type TakenBackField = 'residentCount' | 'isVacant' | 'phones' | 'careFlags';

/** A fact of history, opened; of phones also a single number that came or went. */
export interface OpenFact {
  value: unknown;
  source: FactSource;
  recordedAt: Date;
  recordedBy: string;
}

/** What stood in a field before, for the register's writer. */
export interface Before {
  facts: Partial<HouseholdFacts>;
  source: FactSource;
  /** It is something else than what stands there now. */
  isChanged: boolean;
}

const Numbers = z.array(z.string());
const Number = z.object({ phone: z.string() });

const factsOf: Record<TakenBackField, (value: unknown) => Partial<HouseholdFacts>> = {
  residentCount: (value) => ({ residentCount: z.int().nullable().parse(value) }),
  isVacant: (value) => ({ isVacant: z.boolean().parse(value) }),
  phones: (value) => ({ phones: Numbers.parse(value) }),
  careFlags: (value) => ({ careFlags: z.array(CareEntry).parse(value) }),
};

/** What is so of a household of which nobody has said anything in this field. */
const unsaid: Record<Exclude<TakenBackField, 'phones'>, unknown> = {
  residentCount: null,
  isVacant: false,
  careFlags: [],
};

type Deed = Pick<OpenFact, 'recordedAt' | 'recordedBy'>;

const isBy = (fact: Deed, deeds: readonly Deed[]): boolean =>
  deeds.some(
    ({ recordedAt, recordedBy }) =>
      recordedBy === fact.recordedBy && recordedAt.getTime() === fact.recordedAt.getTime(),
  );

/**
 * What a field held before these deeds, by its history (newest first); undefined where they have not written it, or
 * somebody has since. Where nobody had said anything before, it is not known again.
 */
export function valueBefore(
  field: TakenBackField,
  history: readonly OpenFact[],
  deeds: readonly Deed[],
): Before | undefined {
  const others = history.findIndex((fact) => !isBy(fact, deeds));
  const ours = others === -1 ? history : history.slice(0, others);
  const [last] = ours;
  if (!last) return undefined;
  const before = history.slice(ours.length);
  const [former] = before;
  const value = field === 'phones' ? phonesBefore(ours, before) : former ? former.value : unsaid[field];
  return {
    facts: factsOf[field](value),
    source: former?.source ?? last.source,
    isChanged: JSON.stringify(value) !== JSON.stringify(last.value),
  };
}

/** The numbers that stand now, without those that were heard first in these deeds; a number that is heard comes in front. */
function phonesBefore([last, ...ours]: readonly OpenFact[], before: readonly OpenFact[]): string[] {
  const now = Numbers.parse(last?.value);
  const heard = new Set([now, ...ours.map(({ value }) => Numbers.parse(value))].map(([first]) => first));
  const known = new Set(before.flatMap(({ value }) => numbersIn(value)));
  return now.filter((phone) => !heard.has(phone) || known.has(phone));
}

const numbersIn = (value: unknown): string[] =>
  Array.isArray(value) ? Numbers.parse(value) : [Number.parse(value).phone];
