import * as z from 'zod';
import { DropOff, DropOffOutcome, RunState } from './dispatch';
import { action, held, query } from './procedure';
import { GivenMoment, inCommunity, Moment, page, paged } from './shapes';

/** A word on a door was tapped there, or copied from paper afterwards. */
export const EnteredFrom = z.enum(['phone', 'paper']);
export type EnteredFrom = z.infer<typeof EnteredFrom>;

/** What a sheet says of a door of which something else was recorded first; the first word stands. */
export const Contradiction = z.object({
  id: z.uuid(),
  dropOffId: z.uuid(),
  buildingNo: z.string(),
  entranceNo: z.string(),
  roomNo: z.string(),
  /** What stands; null when the run had ended and the goods were brought back. */
  recorded: DropOffOutcome.nullable(),
  /** What the paper says. */
  outcome: DropOffOutcome,
  note: z.string().nullable(),
  happenedAt: Moment,
  enteredAt: Moment,
  enteredByName: z.string(),
  settledAt: Moment.nullable(),
  settledByName: z.string().nullable(),
  settledNote: z.string().nullable(),
});
export type Contradiction = z.infer<typeof Contradiction>;

export const SheetRow = DropOff.extend({
  /** Who recorded the outcome, how, and when it happened; null while there is none. */
  byName: z.string().nullable(),
  enteredFrom: EnteredFrom.nullable(),
  happenedAt: Moment.nullable(),
  contradictions: z.array(Contradiction).max(5),
});
export type SheetRow = z.infer<typeof SheetRow>;

export const Sheet = z.object({
  sheetCode: z.string(),
  runId: z.uuid(),
  runLabel: z.string(),
  runState: RunState,
  /** When the run was loaded: nothing on the sheet happened before. */
  loadedAt: Moment,
  buildingNo: z.string(),
  entranceNo: z.string(),
  printedAt: Moment,
  /** In the order of the paper: top floor first. */
  rows: z.array(SheetRow).max(400),
});
export type Sheet = z.infer<typeof Sheet>;

const byStaff = held('community', ['staff']);
const byCarrier = held('community', ['volunteer', 'staff']);
export const PaperLink = z.object({
  /** On the server's own address; whoever has it may open it. */
  path: z.string(),
  /** The same with the address before it, where the installation has one that is known outside. */
  address: z.string().nullable(),
  expiresAt: Moment,
});

/** As it is typed; the check digit is looked at before anything is searched. */
export const TypedSheetCode = z.string().trim().max(40, '单号是 8 位数字');

export const printRun = action({
  summary:
    'A link, good for ten minutes, to print pages of a run: its sheets (one per entrance, each with a code that stays the same) or its labels',
  mayCall: byCarrier,
  input: inCommunity.extend({ runId: z.uuid(), paper: z.enum(['sheets', 'labels']) }),
  output: PaperLink,
  refusals: ['NOT_YOUR_RUN', 'NO_PAPER_FOR_PICK_UP'],
  secretAnswer: true,
});

export const printSorting = action({
  summary:
    'A link, good for ten minutes, to print pages of what lies at the station: packing sheets per entrance or labels per household',
  mayCall: byStaff,
  input: inCommunity.extend({
    entranceIds: z.array(z.uuid()).min(1, '请至少选一个单元').max(100, '一次最多选 100 个单元'),
    paper: z.enum(['packing', 'labels']),
  }),
  output: PaperLink,
  refusals: ['NOTHING_AT_STATION'],
  secretAnswer: true,
});

export const getSheet = query({
  summary: 'The sheet with this code: its doors in the order of the paper, with what is recorded already',
  mayCall: byCarrier,
  input: inCommunity.extend({ sheetCode: TypedSheetCode }),
  output: Sheet,
  refusals: ['SHEET_CODE_WRONG', 'NO_SUCH_SHEET', 'NOT_YOUR_RUN', 'NO_PAPER_FOR_PICK_UP'],
});

const Rows = z
  .array(
    z.object({
      dropOffId: z.uuid(),
      outcome: DropOffOutcome,
      note: z.string().trim().max(100, '备注最多 100 个字').optional(),
      /** When the paper says so of this door; otherwise the time of the whole sheet. */
      happenedAt: GivenMoment.optional(),
    }),
  )
  .min(1, '请至少填一户')
  .max(400, '一次最多填 400 户')
  .refine((rows) => new Set(rows.map((row) => row.dropOffId)).size === rows.length, '同一户填了两次');

export const enterSheet = action({
  summary:
    'Record what a paper sheet says, as one deed; doors recorded before keep their first word, and what differs is kept for staff',
  mayCall: byCarrier,
  input: inCommunity.extend({
    sheetCode: TypedSheetCode,
    /** When the sheet was walked; not before the run was loaded, not after now. */
    happenedAt: GivenMoment,
    rows: Rows,
  }),
  output: z.object({
    sheetCode: z.string(),
    /** Doors that got their outcome from this sheet now. */
    recorded: z.int(),
    /** Doors of which the same was recorded before. */
    same: z.int(),
    /** Doors of which something else was recorded before. */
    contradicting: z.array(z.uuid()),
    /** The run had not been marked as departed: the sheet has done it. */
    hasDeparted: z.boolean(),
  }),
  refusals: [
    'CODE_NEEDED',
    'SHEET_CODE_WRONG',
    'NO_SUCH_SHEET',
    'NOT_YOUR_RUN',
    'RUN_NOT_ACCEPTED',
    'NO_PAPER_FOR_PICK_UP',
    'NOT_ON_SHEET',
    'SHEET_TIME_WRONG',
  ],
});

export const listContradictions = query({
  summary: 'What paper and phone say differently and staff have not settled yet, oldest first',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(Contradiction),
  refusals: [],
});

export const settleContradiction = action({
  summary: 'Record how a contradiction between paper and phone was settled; what is recorded stays as it is',
  mayCall: byStaff,
  input: inCommunity.extend({
    contradictionId: z.uuid(),
    note: z.string().trim().min(1, '请写一句查到了什么').max(100, '备注最多 100 个字'),
  }),
  output: z.object({ contradictionId: z.uuid(), settledAt: Moment }),
  refusals: ['CONTRADICTION_SETTLED'],
});
