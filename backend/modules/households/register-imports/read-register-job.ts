import type { ImportCounts } from '@/contract/register-import-shapes';
import type { Job } from '../../../kernel/aside/job';
import type { RegisterFile } from '../register-file/read-file-lists';

/** A file as an import keeps it, ready to be written down. */
export interface ReadRegister {
  fileName: string;
  /** The names of its lists, and of sheets that are hidden and not read. */
  lists: string[];
  hidden: string[];
  counts: ImportCounts;
  /** How many rows there are. */
  rows: number;
  /** The rows sealed, some hundred in one text (import-rows.ts). */
  sealed: string[];
}

/** Reads a register's file. Refuses UnreadableFile. */
export const readRegisterJob: Job<RegisterFile, ReadRegister> = { name: 'read a register' };
