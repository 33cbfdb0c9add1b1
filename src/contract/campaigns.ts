import * as z from 'zod';
import { Audience } from './audience';
import { named } from './named';
import { action, held, query } from './procedure';
import { atHousehold, Id, inCommunity, Moment, page, paged } from './shapes';

/** 敲门行动、安否、发放、公告: what reaches its households by one cell each. */
export const CampaignKind = z.enum(['round', 'rollCall', 'handOut', 'notice']);
export type CampaignKind = z.infer<typeof CampaignKind>;

/** Those in which somebody goes to the doors with questions or things; a notice is told instead. */
export const RoundKind = CampaignKind.exclude(['notice']);
export type RoundKind = z.infer<typeof RoundKind>;

/** What became of a cell; `answered` is told by somebody who was not met at the door (way self, relative, neighbour). */
export const KnockOutcome = z.enum([
  'met',
  'phoned',
  'answered',
  'vacant',
  'noAnswer',
  'refused',
  'safe',
  'needHelp',
  'received',
  /** A household that says that its share of a hand-out is for others. */
  'gaveAway',
]);
export type KnockOutcome = z.infer<typeof KnockOutcome>;

/** What became of a notice's cell: only what the household's side, or somebody at its door, has done. */
export const NoticeOutcome = z.enum(['opened', 'acknowledged', 'toldInPerson', 'leafletGiven']);
export type NoticeOutcome = z.infer<typeof NoticeOutcome>;

export const CellOutcome = z.enum([...KnockOutcome.options, ...NoticeOutcome.options]);
export type CellOutcome = z.infer<typeof CellOutcome>;

/** How a household was reached; what a neighbour said is counted apart. A run, and the station, bring what is handed out. */
export const KnockWay = z.enum(['door', 'phone', 'self', 'relative', 'neighbour', 'run', 'pickUp']);
export type KnockWay = z.infer<typeof KnockWay>;

/**
 * Closed without a fact of its household: by staff with a reason, because the household is not there any more, or because
 * the notice was put right by another or taken back.
 */
export const SettledAs = z.enum(['signedOff', 'movedOut', 'merged', 'superseded', 'withdrawn']);
export type SettledAs = z.infer<typeof SettledAs>;

/** Of a campaign, 户 unless it says otherwise. Reached = closed by a knock; the neighbour's word is part of it, named. */
export const CampaignCounts = z.object({
  cells: z.int(),
  cameLater: z.int(),
  open: z.int(),
  reached: z.int(),
  byNeighbour: z.int(),
  vacant: z.int(),
  /** Of the vacant, those of one person's word. */
  provisional: z.int(),
  signedOff: z.int(),
  /** Moved out or merged; of a notice also what was put right or taken back. */
  settledByRule: z.int(),
  contested: z.int(),
  needsHomeService: z.int(),
  /** Of the reached: households whose share of a hand-out is for others. */
  gaveAway: z.int().default(0),
  attempts: z.int(),
  /** 人: of households with a head count. */
  people: z.int(),
  /** Of the open, those that are paused just now. */
  paused: z.int(),
});
export type CampaignCounts = z.infer<typeof CampaignCounts>;

export const Campaign = z.object({
  id: z.uuid(),
  kind: CampaignKind,
  /** 演练: of numbers of its own. */
  isExercise: z.boolean(),
  number: z.int(),
  title: z.string(),
  openedAt: Moment,
  deadlineAt: Moment,
  closedAt: Moment.nullable(),
  /** How many households the audience had when it was opened. */
  openedCells: z.int(),
  counts: CampaignCounts,
  /** What was counted when it was closed; late paper may have come since. */
  closedCounts: CampaignCounts.nullable(),
});
export type Campaign = z.infer<typeof Campaign>;

/** 户: whom an audience has now, by entrance in walking order. */
export const AudienceCount = z.object({
  households: z.int(),
  vacant: z.int(),
  entrances: z
    .array(z.object({ entranceId: z.uuid(), placeLabel: z.string(), households: z.int() }))
    .max(900),
});
export type AudienceCount = z.infer<typeof AudienceCount>;

const byStaff = held('community', ['staff']);
const inCampaign = inCommunity.extend({ campaignId: Id });

export const countAudience = query({
  summary: 'How many households an audience has now, by entrance, before anything is opened for it',
  mayCall: byStaff,
  input: inCommunity.extend({ audience: named('发给谁', Audience) }),
  output: AudienceCount,
  refusals: [],
});

export const listCampaigns = query({
  summary:
    'The campaigns of a community with their counts, those that are not closed first, newest first; notices only when they are asked for',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ kind: named('哪一类', CampaignKind.optional()), ...page }),
  output: paged(Campaign),
  refusals: [],
});

export const getCampaign = query({
  summary: 'A campaign with its counts',
  mayCall: byStaff,
  input: inCampaign,
  output: Campaign,
  refusals: [],
});

export const signOffCell = action({
  summary:
    'Close the cell of a household that could not be reached, with a reason; a later knock takes its place',
  mayCall: held('household', ['staff']),
  input: atHousehold.extend({
    campaignId: Id,
    reason: named('原因', z.string().trim().min(2, '请写明原因').max(200, '最多 200 个字')),
  }),
  output: z.object({ householdId: z.uuid() }),
  refusals: ['CELL_CLOSED', 'CAMPAIGN_CLOSED'],
});

export const closeCampaign = action({
  summary: 'Close a campaign in which every cell is closed; its numbers are kept as they stand',
  mayCall: byStaff,
  input: inCampaign,
  output: z.object({ campaignId: z.uuid(), counts: CampaignCounts }),
  refusals: ['CELLS_OPEN', 'CELLS_CONTESTED', 'CAMPAIGN_CLOSED'],
});
