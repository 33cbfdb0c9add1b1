import * as z from 'zod';
import { named } from './named';
import { action, held, query } from './procedure';
import { RegisterSource } from './register-imports';
import { Id, inCommunity, Moment, page, paged } from './shapes';

const byStaff = held('community', ['staff']);
const inCampaign = inCommunity.extend({ campaignId: Id });
const onList = inCampaign.extend({ listId: named('名单', Id) });

/** Where a household stands: only in ours, only in theirs, in both with two head counts, in both alike. */
export const ListedState = z.enum(['onlyHere', 'onlyThere', 'differs', 'agrees']);
export type ListedState = z.infer<typeof ListedState>;

/** Which of two lists was right; `neither`: something else is so, as the note says. */
export const ListedRight = z.enum(['ours', 'theirs', 'neither']);
export type ListedRight = z.infer<typeof ListedRight>;

/** One side in 户 and 人; `uncounted` are households of which it gives no head count. */
const Side = z.object({ households: z.int(), people: z.int(), uncounted: z.int() });

/** What two lists came to at the moment of comparing, in 户 unless it says otherwise. */
export const SecondListCounts = z.object({
  ours: Side,
  theirs: Side,
  onlyHere: z.int(),
  onlyThere: z.int(),
  differs: z.int(),
  agrees: z.int(),
  /** Of their list, households that the campaign does not mean. */
  outside: z.int(),
  /** Rows of the file that cannot be read. */
  problems: z.int(),
});
export type SecondListCounts = z.infer<typeof SecondListCounts>;

/** A list of somebody else beside a campaign. */
export const SecondList = z.object({
  listId: z.uuid(),
  /** Whose list it is: '社区卫生服务站'. */
  whose: z.string(),
  fileName: z.string(),
  readAt: Moment,
  byName: z.string(),
  counts: SecondListCounts,
  /** Differences, and those of them that somebody has settled, by what was right. */
  differences: z.int(),
  settled: z.object({ ours: z.int(), theirs: z.int(), neither: z.int() }),
});
export type SecondList = z.infer<typeof SecondList>;

export const readSecondList = action({
  summary:
    'Hold a list that somebody else keeps (Excel of any age or CSV, uploaded as an import is) beside the households of a campaign; the register is untouched. The same file once more answers what was compared then',
  mayCall: byStaff,
  input: inCampaign.extend({
    /** Also the id under which its parts were uploaded. */
    importId: Id,
    fileName: z.string().trim().min(1).max(200, '文件名太长'),
    whose: named('谁的名单', z.string().trim().min(2, '请写是谁的名单').max(30, '最多 30 个字')),
    source: named('名单文件', RegisterSource),
  }),
  output: z.object({ listId: z.uuid() }),
  refusals: ['UNREADABLE_WORKBOOK', 'WORKBOOK_BUSY', 'TOO_MANY_SECOND_LISTS'],
});

export const listSecondLists = query({
  summary: 'The lists that were held beside a campaign, the newest first (at most 20)',
  mayCall: byStaff,
  input: inCampaign,
  output: z.object({ rows: z.array(SecondList).max(20) }),
  refusals: [],
});

export const getSecondList = query({
  summary: 'One of them, with the rows of its file that cannot be read (the first 200)',
  mayCall: byStaff,
  input: onList,
  output: SecondList.extend({
    problems: z.array(z.object({ sheet: z.string(), row: z.int(), message: z.string() })).max(200),
  }),
  refusals: [],
});

/** One household of either list; its names masked. */
export const ListedHousehold = z.object({
  rowNo: z.int(),
  state: ListedState,
  /** Null where only their list has it. */
  householdId: z.uuid().nullable(),
  placeLabel: z.string(),
  ourName: z.string().nullable(),
  theirName: z.string().nullable(),
  ourPeople: z.int().nullable(),
  theirPeople: z.int().nullable(),
  /** 人 by the register now; null: unknown, or nobody of ours. */
  presentPeople: z.int().nullable(),
  settled: z
    .object({ right: ListedRight, byName: z.string(), at: Moment, note: z.string().nullable() })
    .nullable(),
});
export type ListedHousehold = z.infer<typeof ListedHousehold>;

export const listSecondListRows = query({
  summary:
    'The households of either list in walking order: differences that wait, or those of one kind; kept for 90 days',
  mayCall: byStaff,
  input: onList.extend({ show: named('看哪些', z.enum(['waiting', ...ListedState.options])), ...page }),
  output: paged(ListedHousehold),
  refusals: [],
});

const note = z.string().trim().max(200, '最多 200 个字');

/** What was right of a difference. Their head count is written into the register, if that still says what was seen. */
const Verdict = z.discriminatedUnion('right', [
  z.object({ right: named('以哪边为准', z.literal('ours')), note: note.optional() }),
  z.object({
    right: named('以哪边为准', z.literal('theirs')),
    note: note.optional(),
    seenPeople: named('名册人数', z.int().nullable()),
  }),
  z.object({ right: named('以哪边为准', z.literal('neither')), note: note.min(2, '请写明实际是怎样的') }),
]);

export const settleSecondListRow = action({
  summary:
    'Say of one difference which list was right; their head count is written into the register as from another list',
  mayCall: byStaff,
  input: onList.extend({
    rowNo: named('哪一户', z.int().min(1).max(1_000_000)),
    verdict: named('以哪边为准', Verdict),
  }),
  output: z.object({ rowNo: z.int() }),
  refusals: ['DIFFERENCE_SETTLED', 'REGISTER_MOVED_ON'],
});
