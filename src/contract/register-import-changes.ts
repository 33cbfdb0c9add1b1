import * as z from 'zod';
import { action, query } from './procedure';
import { FactSource } from './register';
import { atRow, byStaff, inImport } from './register-import-shapes';
import { Moment, page, paged } from './shapes';

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
  'residents',
]);
export type ChangedField = z.infer<typeof ChangedField>;

const FieldChange = z.object({
  field: ChangedField,
  /** In words; phones are masked. */
  from: z.string(),
  to: z.string(),
  /** Who said what stands in the register: a file, the household, at the door, by phone, on paper, another list; null: nobody knows. */
  source: FactSource.nullable(),
  saidAt: Moment.nullable(),
  isTicked: z.boolean(),
});
export type FieldChange = z.infer<typeof FieldChange>;

export const ImportChangeOfHousehold = z.object({
  listNo: z.int(),
  row: z.int(),
  place: z.string(),
  fields: z.array(FieldChange).max(9),
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
