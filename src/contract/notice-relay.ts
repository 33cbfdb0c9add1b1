import * as z from 'zod';
import { named } from './named';
import { NoticeKind } from './notice-kinds';
import { action, held, query } from './procedure';
import { atEntrance, GivenMoment, Id, inCommunity, Moment } from './shapes';

const atRelay = held('entrance', ['captain', 'staff']);

/** Whose turn it is to tell those who have not answered. */
export const RelayStep = z.enum(['captain', 'deputy', 'staff']);
export type RelayStep = z.infer<typeof RelayStep>;

/** A household that has not answered a notice, for whoever goes there; the name masked. */
export const RelayDoor = z.object({
  householdId: z.uuid(),
  placeLabel: z.string(),
  floor: z.int(),
  roomNo: z.string(),
  householderName: z.string().nullable(),
  hasPhone: z.boolean(),
  hasCare: z.boolean(),
  isVacant: z.boolean(),
  isPaused: z.boolean(),
  needsAtHome: z.boolean(),
});
export type RelayDoor = z.infer<typeof RelayDoor>;

/** How somebody lets a household know. */
const TellingWhat = z.enum(['toldInPerson', 'leafletGiven']);
const TellingWay = z.enum(['door', 'phone', 'neighbour']);

/** A notice that is to be carried to doors of an entrance. */
export const Relay = z.object({
  noticeId: z.uuid(),
  kind: NoticeKind,
  title: z.string(),
  body: z.string(),
  isUrgent: z.boolean(),
  isExercise: z.boolean(),
  sentAt: Moment,
  expiresAt: Moment,
  /** Null before anybody's turn has come. */
  step: RelayStep.nullable(),
  stepBeganAt: Moment.nullable(),
  /** Steps that nobody held at their hour. */
  skipped: z.array(RelayStep),
  /** Taken back, put right by another, or closed: nobody need go there. */
  isOver: z.boolean(),
  cells: z.int(),
  open: z.int(),
});
export type Relay = z.infer<typeof Relay>;

/** How far a notice has come at an entrance, and whose turn it is there. */
export const NoticeEntrance = z.object({
  entranceId: z.uuid(),
  placeLabel: z.string(),
  cells: z.int(),
  open: z.int(),
  step: RelayStep.nullable(),
  stepBeganAt: Moment.nullable(),
  skipped: z.array(RelayStep),
  /** Its captains; empty where only staff are left. */
  owners: z.array(z.string()),
});
export type NoticeEntrance = z.infer<typeof NoticeEntrance>;

export const listNoticeEntrances = query({
  summary:
    'The entrances of a notice in walking order, with how many are open there and whose turn it is (at most 900)',
  mayCall: held('community', ['staff']),
  input: inCommunity.extend({ noticeId: Id }),
  output: z.object({ rows: z.array(NoticeEntrance).max(900) }),
  refusals: [],
});

export const listRelays = query({
  summary:
    'The live notices of an entrance with how many of its households are open, what is urgent in front (at most 20)',
  mayCall: atRelay,
  input: atEntrance,
  output: z.object({ rows: z.array(Relay).max(20) }),
  refusals: [],
});

export const listRelayDoors = query({
  summary: 'The households of an entrance that have not answered a notice, in climbing order (at most 1,000)',
  mayCall: atRelay,
  input: atEntrance.extend({ noticeId: Id }),
  output: z.object({ relay: Relay, rows: z.array(RelayDoor).max(1000) }),
  refusals: [],
});

/** Somebody told a household, and it holds. */
export const ToldDoor = z.object({
  /** The deed by which it was noted. */
  toldId: z.uuid(),
  householdId: z.uuid(),
  placeLabel: z.string(),
  what: TellingWhat,
  way: TellingWay,
  happenedAt: Moment,
  byName: z.string(),
});
export type ToldDoor = z.infer<typeof ToldDoor>;

export const listToldDoors = query({
  summary: 'The households of an entrance that somebody told of a notice, the newest first (at most 1,000)',
  mayCall: atRelay,
  input: atEntrance.extend({ noticeId: Id }),
  output: z.object({ rows: z.array(ToldDoor).max(1000) }),
  refusals: [],
});

const noted = {
  noticeId: Id,
  householdId: Id,
  happenedAt: named('时间', GivenMoment),
  device: named('手机', Id),
  seq: named('手机上的次序', z.int().min(0).max(2_000_000_000)),
};

export const recordTold = action({
  summary:
    'Note that a household was told in person, by phone or through a neighbour, or was given the leaflet; may arrive late',
  mayCall: atRelay,
  input: atEntrance.extend({
    ...noted,
    what: named('怎么告诉的', TellingWhat),
    way: named('方式', TellingWay),
  }),
  output: z.object({ householdId: z.uuid(), isClosed: z.boolean() }),
  refusals: [],
  takesEnded: true,
});

export const takeBackTold = action({
  summary: 'What was noted of a household was noted at the wrong door; it is open again; may arrive late',
  mayCall: atRelay,
  input: atEntrance.extend({ ...noted, toldId: named('要撤回的那条', Id) }),
  output: z.object({ householdId: z.uuid(), isClosed: z.boolean() }),
  refusals: ['CAMPAIGN_CLOSED'],
  takesEnded: true,
});
