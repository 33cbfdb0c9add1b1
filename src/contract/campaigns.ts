import * as z from 'zod';
import { Audience } from './audience';
import { named } from './named';
import { PauseReason } from './pauses';
import { action, held, query } from './procedure';
import { atEntrance, atHousehold, GivenMoment, Id, inCommunity, Moment, page, paged } from './shapes';

/** 敲门行动、安否、发放: what reaches its households by one cell each. */
export const CampaignKind = z.enum(['round', 'rollCall', 'handOut']);
export type CampaignKind = z.infer<typeof CampaignKind>;

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
]);
export type KnockOutcome = z.infer<typeof KnockOutcome>;

/** How a household was reached; what a neighbour said is counted apart. */
export const KnockWay = z.enum(['door', 'phone', 'self', 'relative', 'neighbour']);
export type KnockWay = z.infer<typeof KnockWay>;

/** Closed without a knock: by staff with a reason, or because the household is not there any more. */
export const SettledAs = z.enum(['signedOff', 'movedOut', 'merged']);
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
  /** Moved out or merged. */
  settledByRule: z.int(),
  contested: z.int(),
  needsHomeService: z.int(),
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

/** What to try next, and by whom: another part of the day, the phone, next of kin, staff. */
export const NextAction = z.enum([
  'knock',
  'knockMorning',
  'knockAfternoon',
  'knockEvening',
  'phone',
  'kin',
  'staff',
]);
export type NextAction = z.infer<typeof NextAction>;

/** A household that was not reached yet; its name masked. */
export const NotReached = z.object({
  householdId: z.uuid(),
  entranceId: z.uuid(),
  placeLabel: z.string(),
  floor: z.int(),
  roomNo: z.string(),
  householderName: z.string().nullable(),
  hasPhone: z.boolean(),
  hasCare: z.boolean(),
  attempts: z.int(),
  lastOutcome: KnockOutcome.nullable(),
  lastAttemptAt: Moment.nullable(),
  isContested: z.boolean(),
  cameLater: z.boolean(),
  nextAction: NextAction,
  /** The captains of its entrance, or staff. */
  owners: z.array(z.string()),
  pauses: z.array(z.object({ reason: PauseReason, untilOn: z.iso.date().nullable() })),
  /** In how many campaigns that are not closed it is open. */
  openIn: z.int(),
});
export type NotReached = z.infer<typeof NotReached>;

/** A household that is silent in several campaigns, or got no answer when something was brought. */
export const SilentHousehold = z.object({
  householdId: z.uuid(),
  entranceId: z.uuid(),
  placeLabel: z.string(),
  householderName: z.string().nullable(),
  hasCare: z.boolean(),
  campaigns: z.array(z.string()).max(50),
  attempts: z.int(),
  /** Deliveries of the last 14 days that nobody opened for. */
  unopenedDeliveries: z.int(),
  lastAttemptAt: Moment.nullable(),
  /** The captains of its entrance. */
  owners: z.array(z.string()),
});
export type SilentHousehold = z.infer<typeof SilentHousehold>;

/** A door as a campaign's lens shows it. */
export const LensCell = z.object({
  householdId: z.uuid(),
  outcome: KnockOutcome.nullable(),
  isClosed: z.boolean(),
  settledAs: SettledAs.nullable(),
  attempts: z.int(),
  isProvisional: z.boolean(),
  isContested: z.boolean(),
  needsHomeService: z.boolean(),
  isPaused: z.boolean(),
});
export type LensCell = z.infer<typeof LensCell>;

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
  summary: 'The campaigns of a community with their counts, those that are not closed first, newest first',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ kind: named('哪一类', CampaignKind.optional()), ...page }),
  output: paged(Campaign),
  refusals: [],
});

export const listEntranceCampaigns = query({
  summary:
    "The campaigns that are not closed and have cells at an entrance's building, newest first (at most 20)",
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance,
  output: z.object({
    rows: z
      .array(
        z.object({
          id: z.uuid(),
          kind: CampaignKind,
          number: z.int(),
          title: z.string(),
          deadlineAt: Moment,
        }),
      )
      .max(20),
  }),
  refusals: [],
});

export const getCampaign = query({
  summary: 'A campaign with its counts',
  mayCall: byStaff,
  input: inCampaign,
  output: Campaign,
  refusals: [],
});

export const listNotReached = query({
  summary:
    'The open cells of a campaign in climbing order: attempts, what to try next and whose it is; or those of which two answers contradict each other',
  mayCall: byStaff,
  input: inCampaign.extend({
    which: named('哪些户', z.enum(['open', 'contested']).default('open')),
    ...page,
  }),
  output: paged(NotReached),
  refusals: [],
});

export const listSilent = query({
  summary:
    'Households that are open in several campaigns, or did not open for deliveries, the most silent first, over all campaigns that are not closed',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(SilentHousehold),
  refusals: [],
});

export const getLens = query({
  summary:
    'A campaign over the building of an entrance, door by door (at most 1,000): all its entrances that the caller is in charge of; `changed` is empty while nothing changed since the version that is known',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance.extend({ campaignId: Id, since: named('上次', GivenMoment.optional()) }),
  output: z.object({
    changed: z.array(LensCell).max(1000),
    /** To be given as `since` next time. */
    asOf: Moment,
    cells: z.int(),
    open: z.int(),
  }),
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
