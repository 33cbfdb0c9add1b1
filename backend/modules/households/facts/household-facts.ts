import type { CareEntry, FactSource, ResidentRelation, Tenure } from '@/contract/register';

/** What is to be written of a household: a field that is not there stays as it is, null is 'not known any more'. */
export interface HouseholdFacts {
  householdId: string;
  residentCount?: number | null;
  isVacant?: boolean;
  householderName?: string | null;
  tenure?: Tenure | null;
  /** All numbers of its own, in their order, digits only; next of kin are not among them. */
  phones?: readonly string[];
  floor?: number | null;
  remark?: string | null;
  /** All flags that are to stand. */
  careFlags?: readonly CareEntry[];
  /** Who lives there besides the householder and is to be added; nobody is taken away by it. */
  residents?: readonly NamedResident[];
}

/** Somebody who lives in a household. */
export interface NamedResident {
  name: string;
  relation: ResidentRelation;
}

export type FactField = Exclude<keyof HouseholdFacts, 'householdId'>;

/** Where the values come from; who and when are the call's. */
export interface FactOrigin {
  source: FactSource;
  /** Of source 'imported' only. */
  importId?: string;
}
