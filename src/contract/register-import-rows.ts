import * as z from 'zod';
import { action, query } from './procedure';
import { atRow, byStaff, ImportField, inImport, standing } from './register-import-shapes';
import { page, paged } from './shapes';

const ImportProblem = z.object({
  listNo: z.int(),
  sheet: z.string(),
  row: z.int(),
  /** '3号楼1单元501室', as far as it is known. */
  place: z.string(),
  name: z.string(),
  reasons: z.array(z.object({ kind: z.string(), message: z.string() })),
  /** A typed sum that differs: there is nothing to correct in it. */
  isTotal: z.boolean(),
  /** Why somebody has dismissed it. */
  dismissedFor: z.string().nullable(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const listImportProblems = query({
  summary:
    'Rows that are held, each with its reasons, in the order of the file; or those that were dismissed',
  mayCall: byStaff,
  input: inImport.extend({ which: z.enum(['waiting', 'dismissed']).default('waiting'), ...page }),
  output: paged(ImportProblem),
  refusals: [],
});

export const getImportRow = query({
  summary:
    'The cells of one row as they are read now (written, or corrected), for the person who corrects them',
  mayCall: byStaff,
  input: atRow,
  output: z.object({
    cells: z.array(z.object({ field: ImportField, text: z.string(), isCorrected: z.boolean() })),
    reasons: z.array(z.object({ kind: z.string(), message: z.string() })),
    isBeside: z.boolean(),
  }),
  refusals: [],
});

const Cell = z.string().max(500, '最多 500 个字');

export const correctImportRow = action({
  summary: 'Read these cells instead of those written; a dismissed row comes back',
  mayCall: byStaff,
  input: atRow.extend({
    cells: z.partialRecord(ImportField, Cell),
    /** Another household behind a door that is there already. */
    isBeside: z.boolean().default(false),
  }),
  output: standing.extend({ reasons: z.array(z.string()) }),
  refusals: ['IMPORT_OVER', 'ROW_IMPORTED'],
});

export const dismissImportRow = action({
  summary: 'Leave one row out, for a reason that is kept with it',
  mayCall: byStaff,
  input: atRow.extend({ reason: z.string().trim().min(1, '请写为什么不导入').max(100, '最多 100 个字') }),
  output: standing,
  refusals: ['IMPORT_OVER', 'ROW_IMPORTED'],
});
