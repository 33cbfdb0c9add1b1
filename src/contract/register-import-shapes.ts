import * as z from 'zod';
import { held } from './procedure';
import { Id, inCommunity, Moment } from './shapes';

export const byStaff = held('community', ['staff', 'admin']);
export const inImport = inCommunity.extend({ importId: Id });

/**
 * What a column of a register can hold; 'address' is building, entrance and room in one cell, 'area' what buildings are
 * counted within, 'member' the person of this row where 'name' is the householder, 'status' whether somebody lives there.
 */
export const ImportField = z.enum([
  'address',
  'area',
  'building',
  'entrance',
  'floor',
  'room',
  'name',
  'member',
  'relation',
  'residents',
  'phones',
  'status',
  'remark',
]);
export type ImportField = z.infer<typeof ImportField>;

/** A row by its list (most files have one, 0) and its number as Excel shows it. */
export const atRow = inImport.extend({ listNo: z.int().min(0).max(500), row: z.int().min(1).max(2_000_000) });

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

/** An import as lists name it. */
export const ImportHead = z.object({
  importId: z.uuid(),
  fileName: z.string(),
  startedAt: Moment,
  state: ImportState,
  /** When what nobody has imported by then is deleted; null once it is over. */
  keptUntil: Moment.nullable(),
  counts: ImportCounts,
});

/** Answers of what changes an import: how its rows stand now. */
export const standing = z.object({ counts: ImportCounts });
