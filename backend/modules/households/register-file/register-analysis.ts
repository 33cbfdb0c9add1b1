import type { RegisterField } from '@/domain/register/register-field';
import type { CareFlag } from '@/domain/register/read-remark';
import type { WrittenRelation } from '@/domain/register/relation-words';
import type { HouseholdLine, InList, SkippedLine, TotalLine, WrittenCells } from './line';

/** Every way in which a row can be wrong; a row with one is held, and never lost. */
export type ProblemKind =
  | 'area-missing'
  | 'building-missing'
  | 'entrance-missing'
  | 'room-missing'
  | 'room-not-valid'
  | 'address-contradicts'
  | 'resident-count-not-a-number'
  | 'phone-not-valid'
  | 'has-left'
  | 'duplicate-person'
  | 'duplicate-household'
  | 'typed-total-row-to-ignore';

/** One fault of one row, in words for the person who holds the file. */
export interface RegisterProblem extends InList {
  /** The row as the table program numbers it, the first being 1. */
  row: number;
  kind: ProblemKind;
  message: string;
  /** Of a duplicate: the household that is there twice. */
  building?: string;
  entrance?: string;
  room?: string;
}

/** Something to know about a row that is imported all the same. */
export interface RegisterNote {
  sheet: string;
  /** Absent for a whole sheet. */
  row?: number;
  message: string;
}

/** Somebody whom a row of a household names, in a list with a row per person. */
export interface RegisterPerson extends InList {
  row: number;
  name: string | null;
  relation: WrittenRelation | undefined;
  written: WrittenCells;
}

/** One household of the file, held or not; null is 'not known'. Its row is the householder's where it has several. */
export interface RegisterRow extends InList {
  row: number;
  buildingNo: string | null;
  entranceNo: string | null;
  floor: number | null;
  roomNo: string | null;
  name: string | null;
  /** The person of this row, where the name is the householder's. */
  member: string | null;
  relation: WrittenRelation | undefined;
  /** People living here; 0 where vacant. */
  residents: number | null;
  /** Digits only. */
  phones: string[];
  remark: string;
  careFlags: CareFlag[];
  hasNoSmartphone: boolean;
  cannotCook: boolean;
  isTenant: boolean;
  isVacant: boolean;
  /** It has a problem, is not counted in the totals, and waits to be corrected or dismissed. */
  isHeld: boolean;
  /** A person says that it is another household behind a door that is there already. */
  isBeside: boolean;
  /** Everybody whom a row of the file names here, this row's person too; nobody where a row is a household. */
  people: readonly RegisterPerson[];
  /** The cells as written, for the person who corrects them. */
  written: WrittenCells;
}

/** What one column was taken for, which a person may correct. */
export interface RegisterColumn extends InList {
  /** From 0. */
  index: number;
  /** As the table program names it. */
  letter: string;
  header: string;
  takenFor: RegisterField | null;
  /** The first few texts in it. */
  samples: string[];
}

/** Sums of the rows that are not held. */
export interface RegisterSums {
  households: number;
  residents: number;
  vacant: number;
  careHouseholds: number;
  cannotCook: number;
  noSmartphone: number;
}

export interface RegisterTotals extends RegisterSums {
  byBuilding: Record<string, RegisterSums>;
}

/** A row of a household that nobody sees who looks at the file. */
export interface HiddenRow extends InList {
  row: number;
  /** '3号楼1单元501室', as far as it is known. */
  place: string;
}

/** All that a file says, before anything is stored. */
export interface RegisterAnalysis {
  columns: RegisterColumn[];
  rows: RegisterRow[];
  problems: RegisterProblem[];
  notes: RegisterNote[];
  /** Titles, heads, headings, remarks between: rows that are no household. */
  skipped: SkippedLine[];
  /** Rows that are hidden in the file, whether or not they are taken in. */
  hidden: HiddenRow[];
  /** Rows that a person has dismissed; nothing is read of them. */
  dismissed: (HouseholdLine | TotalLine)[];
  totals: RegisterTotals;
}
