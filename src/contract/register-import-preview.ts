import * as z from 'zod';
import { action, query } from './procedure';
import { byStaff, ImportField, ImportHead, inImport, standing } from './register-import-shapes';

export const ImportColumn = z.object({
  listNo: z.int(),
  sheet: z.string(),
  index: z.int(),
  /** As Excel names it. */
  letter: z.string(),
  header: z.string(),
  takenFor: ImportField.nullable(),
  /** The first few texts in it; names and numbers are masked. */
  samples: z.array(z.string()).max(3),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

export const ImportBuilding = z.object({
  buildingNo: z.string(),
  households: z.int(),
  residents: z.int(),
  vacant: z.int(),
});
export type ImportBuilding = z.infer<typeof ImportBuilding>;

export const RegisterImportPreview = ImportHead.extend({
  /** Sums of all rows that are not held. */
  totals: ImportBuilding.omit({ buildingNo: true }),
  buildings: z.array(ImportBuilding).max(1_000),
  columns: z.array(ImportColumn).max(2_000),
  /** Buildings that confirming would add to a register that has some already: often a number read or written wrongly. */
  newBuildings: z.array(z.string()).max(1_000),
  /** What confirming would do: households new to the register, households with something to change, and the rest. */
  fresh: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Households that differ from the register, whether or not anything of it is taken. */
  differing: z.int(),
  /** Households of these buildings in the register that are not in the file; they stay. */
  missing: z.int(),
  problems: z.int(),
  notes: z.array(z.object({ sheet: z.string(), row: z.int().nullable(), message: z.string() })).max(50),
  /** Rows that are no household: titles, heads, headings, sums. */
  skipped: z.int(),
  /** Rows of households that are hidden in the file: how many, the first of them, and whether they are taken in. */
  hidden: z.object({
    count: z.int(),
    areTaken: z.boolean(),
    first: z.array(z.object({ sheet: z.string(), row: z.int(), place: z.string() })).max(20),
  }),
  /** Names exactly this: confirmImport does it or refuses. */
  plan: z.string(),
});
export type RegisterImportPreview = z.infer<typeof RegisterImportPreview>;

export const getImport = query({
  summary: 'What is in the file and what confirming would do; once it is over only the counts remain',
  mayCall: byStaff,
  input: inImport,
  output: RegisterImportPreview,
  refusals: [],
});

export const takeHiddenRows = action({
  summary: 'Take in the rows that are hidden in the file (by a filter, by hand), or leave them out again',
  mayCall: byStaff,
  input: inImport.extend({ areTaken: z.boolean() }),
  output: standing,
  refusals: ['IMPORT_OVER', 'IMPORT_PARTLY_DONE'],
});

export const setImportColumns = action({
  summary: 'Say what the columns of one list hold; an empty answer goes back to what their heads say',
  mayCall: byStaff,
  input: inImport.extend({
    listNo: z.int().min(0).max(500),
    columns: z.array(z.object({ index: z.int().min(0).max(500), field: ImportField })).max(60),
  }),
  output: standing,
  refusals: ['IMPORT_OVER', 'IMPORT_PARTLY_DONE'],
});
