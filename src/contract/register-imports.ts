import * as z from 'zod';
import { action, held, query } from './procedure';
import { Id, inCommunity, Moment, page, paged } from './shapes';

const byStaff = held('community', ['staff', 'admin']);
const inImport = inCommunity.extend({ importId: Id });

/** What a column of a register can hold; 'address' is building, entrance and room in one cell. */
export const ImportField = z.enum([
  'address',
  'building',
  'entrance',
  'floor',
  'room',
  'name',
  'residents',
  'phones',
  'remark',
]);
export type ImportField = z.infer<typeof ImportField>;

/** A row by its list (most files have one, 0) and its number as Excel shows it. */
const atRow = inImport.extend({ listNo: z.int().min(0).max(500), row: z.int().min(1).max(2_000_000) });

export const uploadImportPart = action({
  summary: 'One part of a file on its way in (≤ 500 kB of bytes in base64); sending a part again replaces it',
  mayCall: byStaff,
  input: inImport.extend({
    part: z.int().min(0).max(47),
    base64: z.base64().min(1, '没有选文件').max(700_000, '每一部分不能超过 500 KB'),
  }),
  output: z.object({}),
  refusals: ['IMPORT_EXISTS'],
});

/** Web: as many parts as were uploaded. WeChat: the cloud file that the phone has uploaded. */
const RegisterSource = z.union([
  z.object({ parts: z.int().min(1).max(48) }),
  z.object({ cloudFileId: z.string().startsWith('cloud://').max(500) }),
]);

export const startImport = action({
  summary:
    'Read a register (.xlsx or CSV, ≤ 20 MB, ≤ 60,000 rows) and keep its rows; the register is untouched',
  mayCall: byStaff,
  input: inImport.extend({
    fileName: z.string().trim().min(1).max(200, '文件名太长'),
    source: RegisterSource,
  }),
  output: z.object({ rows: z.int() }),
  refusals: ['UNREADABLE_WORKBOOK', 'IMPORT_EXISTS'],
});

/** Rows of an import by what has become of them; `ready` and `held` wait. */
export const ImportCounts = z.object({
  ready: z.int(),
  held: z.int(),
  imported: z.int(),
  dismissed: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** `open`: nothing imported yet; `partly`: imported but for held rows; `done`: nothing waits; `dropped`: given up. */
export const ImportState = z.enum(['open', 'partly', 'done', 'dropped']);
export type ImportState = z.infer<typeof ImportState>;

const ImportHead = z.object({
  importId: z.uuid(),
  fileName: z.string(),
  startedAt: Moment,
  state: ImportState,
  counts: ImportCounts,
});

export const ImportSummary = ImportHead;
export type ImportSummary = z.infer<typeof ImportSummary>;

export const listImports = query({
  summary: 'Imports of the community, the newest first',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(ImportSummary),
  refusals: [],
});

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

export const ImportPreview = ImportHead.extend({
  /** Sums of all rows that are not held. */
  totals: ImportBuilding.omit({ buildingNo: true }),
  buildings: z.array(ImportBuilding).max(1_000),
  columns: z.array(ImportColumn).max(2_000),
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
  /** Names exactly this: confirmImport does it or refuses. */
  plan: z.string(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const getImport = query({
  summary: 'What is in the file and what confirming would do; once it is over only the counts remain',
  mayCall: byStaff,
  input: inImport,
  output: ImportPreview,
  refusals: [],
});

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

/** Answers of what changes an import: how its rows stand now. */
const standing = z.object({ counts: ImportCounts });

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

/** What of a household a file can change. */
export const ChangedField = z.enum([
  'householderName',
  'residentCount',
  'isVacant',
  'phones',
  'floor',
  'tenure',
  'remark',
  'careFlags',
]);
export type ChangedField = z.infer<typeof ChangedField>;

const FieldChange = z.object({
  field: ChangedField,
  /** In words; phones are masked. */
  from: z.string(),
  to: z.string(),
  /** Who said what stands in the register: a file, the household, at the door, by phone, on paper; null: nobody knows. */
  source: z.enum(['imported', 'self', 'door', 'phone', 'paper']).nullable(),
  saidAt: Moment.nullable(),
  isTicked: z.boolean(),
});
export type FieldChange = z.infer<typeof FieldChange>;

export const ImportChangeOfHousehold = z.object({
  listNo: z.int(),
  row: z.int(),
  place: z.string(),
  fields: z.array(FieldChange).max(8),
});
export type ImportChangeOfHousehold = z.infer<typeof ImportChangeOfHousehold>;

export const listImportChanges = query({
  summary: 'Households that differ from the register, field by field; what a person has said is not ticked',
  mayCall: byStaff,
  input: inImport.extend(page),
  output: paged(ImportChangeOfHousehold),
  refusals: [],
});

export const listImportMissing = query({
  summary: 'Households of the buildings in the file that the file does not have; none is ever removed',
  mayCall: byStaff,
  input: inImport.extend(page),
  output: paged(z.object({ householdId: z.uuid(), place: z.string(), name: z.string() })),
  refusals: [],
});

export const tickImportField = action({
  summary: 'Take one difference of one household into the register when confirming, or leave it',
  mayCall: byStaff,
  input: atRow.extend({ field: ChangedField, isTicked: z.boolean() }),
  output: z.object({}),
  refusals: ['IMPORT_OVER', 'ROW_IMPORTED'],
});

export const confirmImport = action({
  summary: 'Do what getImport showed: all ready rows in one transaction or nothing; held rows wait on',
  mayCall: byStaff,
  input: inImport.extend({ plan: z.string().max(100) }),
  output: standing.extend({ fresh: z.int(), changed: z.int(), unchanged: z.int() }),
  refusals: ['IMPORT_OVER', 'IMPORT_CHANGED_MEANWHILE', 'NOTHING_TO_IMPORT'],
});

export const dropImport = action({
  summary: 'Give an import up: its rows are deleted at once; what was imported stays',
  mayCall: byStaff,
  input: inImport,
  output: z.object({}),
  refusals: ['IMPORT_OVER'],
});
