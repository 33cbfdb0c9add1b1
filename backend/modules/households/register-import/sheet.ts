/** One row as a person sees it in the table program, 1 being the first; blank rows are left out. */
export interface SheetRow {
  row: number;
  /** The texts as they are written, from the first column on. */
  cells: readonly string[];
}

/** One sheet of a file; a CSV file is one sheet without a name. */
export interface Sheet {
  name: string;
  rows: readonly SheetRow[];
}

export const isBlankRow = ({ cells }: SheetRow): boolean => cells.every((cell) => cell.trim() === '');
