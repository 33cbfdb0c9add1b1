import * as z from 'zod';
import { Campaign, KnockOutcome, KnockWay } from './campaigns';
import { action, held, query } from './procedure';
import { LotSample, PersonQuality } from './round-quality';
import { SecondList } from './second-lists';
import { Id, inCommunity, Moment } from './shapes';

const byStaff = held('community', ['staff']);
const inRound = inCommunity.extend({ campaignId: Id });

/** 户, 人, 人次. */
export const ReportMeasure = z.enum(['households', 'people', 'visits']);
export type ReportMeasure = z.infer<typeof ReportMeasure>;

export const ReportFigureName = z.enum([
  'cells',
  'reached',
  'byNeighbour',
  'vacant',
  'provisional',
  'signedOff',
  'settledByRule',
  'open',
  'contested',
  'needsHomeService',
  'people',
  'visits',
]);
export type ReportFigureName = z.infer<typeof ReportFigureName>;

/** A total with what it counts; `frozen` is what it was when the round was closed, null where that is not known. */
export const ReportFigure = z.object({
  name: ReportFigureName,
  measure: ReportMeasure,
  count: z.int(),
  frozen: z.int().nullable(),
});
export type ReportFigure = z.infer<typeof ReportFigure>;

export const RoundReport = z.object({
  campaign: Campaign,
  /** The moment of counting. */
  countedAt: Moment,
  figures: z.array(ReportFigure).max(12),
  /** 户 and 人 by entrance, in walking order. */
  entrances: z
    .array(
      z.object({
        entranceId: z.uuid(),
        placeLabel: z.string(),
        cells: z.int(),
        open: z.int(),
        reached: z.int(),
        byNeighbour: z.int(),
        provisional: z.int(),
        signedOff: z.int(),
        people: z.int(),
      }),
    )
    .max(900),
  /** 户 and 人 by what came of them and how it was heard; those reached alone. */
  outcomes: z
    .array(
      z.object({
        outcome: KnockOutcome,
        way: KnockWay,
        households: z.int(),
        provisional: z.int(),
        people: z.int(),
      }),
    )
    .max(45),
  /** 人次 hour by hour: knocks, calls and answers, and those of them that found somebody; hours without any left out. */
  passes: z.array(z.object({ hour: Moment, visits: z.int(), found: z.int() })).max(1000),
  people: z.array(PersonQuality).max(300),
  samples: z.array(LotSample).max(300),
  /** What was held beside it, the newest first. */
  secondLists: z.array(SecondList).max(20),
});
export type RoundReport = z.infer<typeof RoundReport>;

export const getReport = query({
  summary:
    "A round's report, counted now: totals with what they count, by entrance, by outcome and way, hour by hour, how each person's work looks, the samples",
  mayCall: byStaff,
  input: inRound,
  output: RoundReport,
  refusals: [],
});

/** `path` on the server's own address; whoever has it may open it. */
const ReportLink = z.object({ path: z.string(), expiresAt: Moment });

export const exportRound = action({
  summary:
    'A link, good for ten minutes, to a round as an Excel workbook: one row per household with what was answered (over HTTP only)',
  mayCall: byStaff,
  input: inRound,
  output: ReportLink,
  refusals: [],
  secretAnswer: true,
});

export const printReport = action({
  summary:
    'A link, good for ten minutes, to the report of a round as a page for the printer (over HTTP only)',
  mayCall: byStaff,
  input: inRound,
  output: ReportLink.extend({ address: z.string().nullable() }),
  refusals: [],
  secretAnswer: true,
});
