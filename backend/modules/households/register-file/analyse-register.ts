import { analyseLists } from './analyse-lists';
import type { ChosenColumns } from './layout';
import { readFileLists, type RegisterFile } from './read-file-lists';
import type { RegisterAnalysis } from './register-analysis';

interface Options {
  /** Reads rows that are hidden in the file too. */
  takesHidden?: boolean;
  /** What a person says the columns are, counted from 0; goes before what the headers say, on every sheet. */
  columns?: ChosenColumns;
}

/**
 * Reads a register from Excel or CSV and says what is in it: what each column was taken for, every household, every
 * problem by its row. Stores nothing and asks no database. Refuses with UnreadableFile what is no table; a table
 * without a row of headers gives columns without a meaning and no rows.
 */
export async function analyseRegister(
  file: RegisterFile,
  { columns = {}, takesHidden = false }: Options = {},
): Promise<RegisterAnalysis> {
  return analyseLists(
    { ...(await readFileLists(file, columns)), takesHidden },
    {
      chosenOf: () => columns,
      rowOf: () => undefined,
    },
  );
}
