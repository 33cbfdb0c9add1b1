import * as z from 'zod';
import { KnockOutcome } from './campaigns';
import { named } from './named';
import { PaperLink, TypedSheetCode } from './paper';
import { PictureSource } from './picture-source';
import { action, held, query, signedIn } from './procedure';
import { atEntrance, GivenMoment, Id, inCommunity, Moment } from './shapes';

/** An entrance has at most so many households. */
const MOST_ROWS = 1000;

/** What can be ticked on a knock sheet. */
export const TickedOutcome = z.enum(['met', 'phoned', 'noAnswer', 'refused', 'vacant']);
export type TickedOutcome = z.infer<typeof TickedOutcome>;

/** A row of a knock sheet: the door, and what is recorded of it in the round by now. */
export const KnockSheetDoor = z.object({
  /** From 1, as printed over all pages of the sheet. */
  rowNo: z.int(),
  roomNo: z.string(),
  outcome: KnockOutcome.nullable(),
  isClosed: z.boolean(),
  isContested: z.boolean(),
  peopleSeen: z.int().nullable(),
});
export type KnockSheetDoor = z.infer<typeof KnockSheetDoor>;

export const KnockSheet = z.object({
  sheetCode: z.string(),
  campaignId: z.uuid(),
  entranceId: z.uuid(),
  placeLabel: z.string(),
  number: z.int(),
  title: z.string(),
  closedAt: Moment.nullable(),
  printedAt: Moment,
  /** In the order of the paper. */
  rows: z.array(KnockSheetDoor).max(MOST_ROWS),
});
export type KnockSheet = z.infer<typeof KnockSheet>;

export const printKnockSheets = action({
  summary:
    "A link, good for ten minutes, to print an entrance's knock sheet for a round (its code stays the same while its doors do) or the captain's cards for its doors",
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance.extend({
    campaignId: Id,
    paper: named('打印什么', z.enum(['sheets', 'doorStrips'])),
  }),
  output: PaperLink,
  refusals: ['NO_SHEET_FOR_KIND', 'NO_CAPTAIN_PHONE'],
  secretAnswer: true,
});

export const getKnockSheet = query({
  summary:
    'The knock sheet with this code: its doors in the order of the paper with what is recorded already, for whoever may knock at its entrance',
  mayCall: signedIn,
  input: inCommunity.extend({ sheetCode: TypedSheetCode }),
  output: KnockSheet,
  refusals: ['SHEET_CODE_WRONG', 'NO_SUCH_SHEET', 'NOT_GIVEN_ENTRANCE'],
});

/** What is ticked and written in a row of the paper. */
export const TickedRow = z.object({
  rowNo: named('行', z.int().min(1).max(MOST_ROWS)),
  outcome: named('敲门结果', TickedOutcome),
  peopleCount: named('几口人', z.int().min(0, '最少 0 人').max(50, '最多 50 人').optional()),
  needsHomeService: named('需要上门', z.boolean().optional()),
  cannotCook: named('做不了饭', z.boolean().optional()),
});
export type TickedRow = z.infer<typeof TickedRow>;

export const enterKnockSheet = action({
  summary:
    'Record what a knock sheet says, row by row. The same row typed again adds nothing; another word on it is a second knock, and a contradiction is shown. Taken for 30 days after closing as late',
  mayCall: held('entrance', ['captain', 'staff', 'volunteer']),
  input: atEntrance.extend({
    sheetCode: TypedSheetCode,
    happenedAt: named('什么时候敲的', GivenMoment),
    rows: named('每一户', z.array(TickedRow).min(1, '请至少填一户').max(MOST_ROWS)),
  }),
  output: z.object({
    sheetCode: z.string(),
    /** Rows that are new; rows that were typed before just so. */
    recorded: z.int(),
    same: z.int(),
    /** Rows of which something else is recorded too: somebody has to choose. */
    contested: z.array(z.int()).max(MOST_ROWS),
    isLate: z.boolean(),
  }),
  refusals: [
    'SHEET_CODE_WRONG',
    'NO_SUCH_SHEET',
    'NOT_ON_SHEET',
    'NOT_GIVEN_ENTRANCE',
    'NOT_IN_ROUND',
    'ROUND_OVER',
    'ALREADY_RECEIVED',
    'SHARE_ON_RUN',
    'SHARE_GIVEN_AWAY',
  ],
});

/** What a photo says of a row; nothing is recorded by it. */
export const PhotoRow = z.object({
  rowNo: z.int(),
  /** Null where nothing is ticked, or it cannot be told. */
  outcome: TickedOutcome.nullable(),
  needsHomeService: z.boolean(),
  cannotCook: z.boolean(),
  /** A box that somebody has to look at. */
  isDoubtful: z.boolean(),
  /** Somebody has written how many people: a photo does not read figures. */
  hasCount: z.boolean(),
});
export type PhotoRow = z.infer<typeof PhotoRow>;

export const readKnockSheet = query({
  summary:
    'Read the ticks on a photo of one page of a knock sheet (JPEG or PNG); sure boxes are answered, doubtful ones named. Records nothing',
  mayCall: signedIn,
  input: inCommunity.extend({ source: named('照片', PictureSource) }),
  output: z.object({ sheetCode: z.string(), page: z.int(), rows: z.array(PhotoRow).max(100) }),
  refusals: ['PICTURE_TOO_LARGE', 'NOT_A_PICTURE', 'SHEET_NOT_READ', 'NOT_GIVEN_ENTRANCE'],
});
