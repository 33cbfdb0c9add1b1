/** One row as a person sees it in the table program, 1 being the first; blank rows are left out. */
export interface SheetRow {
  row: number;
  /** The texts as they are written, from the first column on. */
  cells: readonly string[];
  /** A filter or a person hides it: who looks at the sheet does not see it. */
  isHidden?: boolean;
}

/** One sheet of a file; a CSV file is one sheet without a name. */
export interface Sheet {
  name: string;
  rows: readonly SheetRow[];
}

/** The sheets of a file, and the names of hidden ones, which are not read. */
export interface Sheets {
  sheets: Sheet[];
  hidden: string[];
}

export const isBlankRow = ({ cells }: SheetRow): boolean => cells.every((cell) => cell.trim() === '');
