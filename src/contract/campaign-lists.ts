import * as z from 'zod';
import { CampaignKind, CellOutcome, KnockWay, SettledAs } from './campaigns';
import { named } from './named';
import { PauseReason } from './pauses';
import { held, query } from './procedure';
import { atEntrance, GivenMoment, Id, inCommunity, Moment, page, paged } from './shapes';

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
  lastOutcome: CellOutcome.nullable(),
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
  outcome: CellOutcome.nullable(),
  /** How it was heard; what a neighbour said is told apart. */
  way: KnockWay.nullable(),
  isClosed: z.boolean(),
  settledAs: SettledAs.nullable(),
  attempts: z.int(),
  isProvisional: z.boolean(),
  isContested: z.boolean(),
  needsHomeService: z.boolean(),
  isPaused: z.boolean(),
});
export type LensCell = z.infer<typeof LensCell>;

const byStaff = held('community', ['staff']);
const inCampaign = inCommunity.extend({ campaignId: Id });

export const listEntranceCampaigns = query({
  summary:
    "The campaigns that are not closed and have cells at an entrance's building, newest first (at most 20)",
  mayCall: held('entrance', ['captain', 'staff']),
  // A client that does not say so knows rounds alone.
  input: atEntrance.extend({ withNotices: named('公告也要', z.boolean().default(false)) }),
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
