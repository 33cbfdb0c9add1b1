import * as z from 'zod';
import { named } from './named';
import { action, query } from './procedure';
import { byStaff, ImportHead, inImport, standing } from './register-import-shapes';
import { inCommunity, page, paged } from './shapes';

export const uploadImportPart = action({
  summary: 'One part of a file on its way in (≤ 500 kB of bytes in base64); sending a part again replaces it',
  mayCall: byStaff,
  input: inImport.extend({
    part: z.int().min(0).max(47),
    base64: named('文件', z.base64().min(1, '没有选文件').max(700_000, '每一部分不能超过 500 KB')),
  }),
  output: z.object({}),
  refusals: ['IMPORT_EXISTS'],
});

/** Web: as many parts as were uploaded. WeChat: the cloud file that the phone has uploaded. */
export const RegisterSource = z.union([
  z.object({ parts: z.int().min(1).max(48) }),
  z.object({ cloudFileId: named('文件', z.string().startsWith('cloud://').max(500)) }),
]);
export type RegisterSource = z.infer<typeof RegisterSource>;

export const startImport = action({
  summary:
    'Read a register (Excel of any age or CSV, ≤ 20 MB, ≤ 100,000 rows) and keep its rows; the register is untouched',
  mayCall: byStaff,
  input: inImport.extend({
    fileName: z.string().trim().min(1).max(200, '文件名太长'),
    source: named('名册文件', RegisterSource),
  }),
  output: z.object({ rows: z.int() }),
  refusals: ['UNREADABLE_WORKBOOK', 'WORKBOOK_BUSY', 'IMPORT_EXISTS'],
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

export const confirmImport = action({
  summary: 'Do what getImport showed: all ready rows in one transaction or nothing; held rows wait on',
  mayCall: byStaff,
  input: inImport.extend({ plan: z.string().max(100) }),
  output: standing.extend({ fresh: z.int(), changed: z.int(), unchanged: z.int() }),
  refusals: [
    'IMPORT_OVER',
    'IMPORT_CHANGED_MEANWHILE',
    'NOTHING_TO_IMPORT',
    'TOO_MANY_BUILDINGS',
    'TOO_MANY_ENTRANCES',
    'TOO_MANY_ROOMS',
  ],
});

export const dropImport = action({
  summary: 'Give an import up: its rows are deleted at once; what was imported stays',
  mayCall: byStaff,
  input: inImport,
  output: z.object({}),
  refusals: ['IMPORT_OVER'],
});
