import type { RegisterField } from '@/domain/register/register-field';
import type { ListKind } from './layout';
import type { Section } from './section';

/** The cells of a row by what their columns hold, as written; a field without a column is an empty text. */
export type WrittenCells = Readonly<Record<RegisterField, string>>;

/** In which list of the file a row stands: most sheets are one list, some hold several beside each other. */
export interface InList {
  listNo: number;
  /** The name of the sheet; empty for CSV. */
  sheet: string;
}

/** A row that speaks of a household. */
export interface HouseholdLine extends InList {
  kind: 'household';
  row: number;
  /** Where the household goes on in the rows below. */
  lastRow?: number;
  written: WrittenCells;
  section: Section;
  list: ListKind;
  isHidden: boolean;
  /** Another household behind a door that is there already, as a person says. */
  isBeside?: boolean;
  /** Counts the headings for buildings before this row; rows with one number stand under one heading. */
  block: number;
}

/** A row whose sums somebody has typed. */
export interface TotalLine extends InList {
  kind: 'total';
  row: number;
  written: WrittenCells;
  texts: readonly string[];
  block: number;
  isPartial: boolean;
  /** The building that the row names ('3栋合计'). */
  buildingNo: string | undefined;
}

/** A row that is no household: never lost, shown to whoever imports. */
export interface SkippedLine extends InList {
  kind: 'skipped';
  row: number;
  text: string;
  why: 'title' | 'header' | 'section' | 'note' | 'total' | 'continued' | 'hidden' | 'left';
}

export type Line = HouseholdLine | TotalLine | SkippedLine;
