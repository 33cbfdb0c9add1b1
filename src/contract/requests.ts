import * as z from 'zod';
import { codeRefusals, HouseholdCode } from './codes';
import { named } from './named';
import { action, held, heldOrAtDoor, query, Role } from './procedure';
import { atHousehold, Fen, inCommunity, Moment, page, paged } from './shapes';

/** 代买药, 充水卡, 充电卡, 充燃气卡, 打印码, 取快递, 就医用车, 其他. */
export const RequestKind = z.enum([
  'medicine',
  'waterCard',
  'electricityCard',
  'gasCard',
  'printCode',
  'parcel',
  'medicalTrip',
  'other',
]);
export type RequestKind = z.infer<typeof RequestKind>;

/** Follows from the moments of the request, never stored. */
export const RequestState = z.enum(['open', 'taken', 'done', 'failed', 'cancelled']);
export type RequestState = z.infer<typeof RequestState>;

const Words = z.string().trim().min(1, '请写清楚要办什么').max(300, '最多 300 个字');
const CardNo = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z-]{4,32}$/, '请填卡上的号码，只有数字和字母，4 到 32 位');
const TopUpFen = z.int().min(100, '至少充 1 元').max(100_000, '一次最多充 1000 元');

/** What is asked for: a card needs its number and an amount, everything else a few words. */
export const Errand = z.discriminatedUnion('kind', [
  z.object({
    kind: RequestKind.extract(['waterCard', 'electricityCard', 'gasCard']),
    cardNo: CardNo,
    amountFen: TopUpFen,
  }),
  z.object({
    kind: RequestKind.exclude(['waterCard', 'electricityCard', 'gasCard']),
    text: named('要办的事', Words),
    /** A prescription or a pick-up notice, added before with files.addPicture. */
    pictureId: z.uuid().optional(),
  }),
]);
export type Errand = z.infer<typeof Errand>;

/** What anybody who may help sees: no words of the household, no number, no picture. */
export const RequestSummary = z.object({
  id: z.uuid(),
  householdId: z.uuid(),
  placeLabel: z.string(),
  kind: RequestKind,
  /** Medicine, a way to the doctor, or something for an infant: first in every list. */
  goesFirst: z.boolean(),
  state: RequestState,
  createdAt: Moment,
  takenAt: Moment.nullable(),
  /** Until when its helper keeps it; then it is open again. */
  dueAt: Moment.nullable(),
  takenByName: z.string().nullable(),
  isMine: z.boolean(),
  /** Done by the household's code of the day only: medicine and money. Absent: no code. */
  needsCode: z.boolean().optional(),
});
export type RequestSummary = z.infer<typeof RequestSummary>;

/** What was paid for the household and by whom; 'none' when nothing was to pay. */
export const Payment = z.discriminatedUnion('paidBy', [
  z.object({ paidBy: z.literal('none') }),
  z.object({ paidBy: z.enum(['household', 'helper']), amountFen: z.int().min(1).max(10_000_000) }),
]);
export type Payment = z.infer<typeof Payment>;

const Details = z.object({
  text: z.string().nullable(),
  cardNo: z.string().nullable(),
  amountFen: Fen.nullable(),
  pictureId: z.uuid().nullable(),
  failReason: z.string().nullable(),
  payment: Payment.nullable(),
  proofPictureId: z.uuid().nullable(),
});

export const Request = RequestSummary.extend({
  doneAt: Moment.nullable(),
  failedAt: Moment.nullable(),
  cancelledAt: Moment.nullable(),
  /** Asked by someone else for this household (family, captain, staff, a helper at the door), and as what. */
  onBehalfBy: z.string().nullable(),
  onBehalfAs: Role.nullable(),
  /** Null for a volunteer who neither has taken it nor stands at the door where they wrote it down. */
  details: Details.nullable(),
});
export type Request = z.infer<typeof Request>;

const asksFor = ['resident', 'familyProxy', 'captain', 'staff'] as const;
const forHousehold = held('household', asksFor);
const byHelper = held('community', ['volunteer', 'staff']);
const ofHousehold = atHousehold.extend({ requestId: z.uuid() });
const inHand = inCommunity.extend({ requestId: z.uuid() });
const Changed = z.object({ requestId: z.uuid() });

export const createRequest = action({
  summary: 'Ask for something that is not goods; what it says is sealed',
  mayCall: heldOrAtDoor(asksFor),
  input: atHousehold.extend({
    /** An errand; on the wire it bears the name that every client of a release before sends. */
    wish: Errand,
    /** The household says that it is medicine or for an infant; a medicine or trip request always goes first. */
    goesFirst: z.boolean().default(false),
  }),
  output: Changed,
  refusals: [],
});

export const cancelRequest = action({
  summary: 'Take a request back while nobody has taken it',
  mayCall: forHousehold,
  input: ofHousehold,
  output: Changed,
  refusals: ['REQUEST_UNDER_WAY', 'REQUEST_OVER'],
});

export const listRequests = query({
  summary: 'Requests of a household, newest first',
  mayCall: forHousehold,
  input: atHousehold.extend(page),
  output: paged(Request),
  refusals: [],
});

export const getRequest = query({
  summary:
    'One request; its words only for the household, staff, the volunteer who has taken it, or who wrote it at this door',
  mayCall: held('household', ['resident', 'familyProxy', 'captain', 'volunteer', 'staff']),
  input: ofHousehold,
  output: Request,
  refusals: ['NOT_YOUR_REQUEST'],
});

export const listOpenRequests = query({
  summary: 'What waits for a helper: urgent first, then oldest; a volunteer sees open ones and the own',
  mayCall: byHelper,
  input: inCommunity.extend(page),
  output: paged(RequestSummary),
  refusals: [],
});

export const takeRequest = action({
  summary: 'Take an open request: the first helper wins; the household is told',
  mayCall: byHelper,
  input: inHand,
  output: Changed,
  refusals: ['REQUEST_TAKEN', 'REQUEST_OVER'],
});

export const keepRequest = action({
  summary: 'Still at it: the helper keeps a taken request for its time once more, counted from now',
  mayCall: byHelper,
  input: inHand,
  output: z.object({ requestId: z.uuid(), dueAt: Moment }),
  refusals: ['NOT_YOUR_REQUEST', 'REQUEST_NOT_TAKEN', 'REQUEST_OVER'],
});

export const releaseRequest = action({
  summary: 'Give a taken request back, so that somebody else can take it; staff may do so for anybody',
  mayCall: byHelper,
  input: inHand,
  output: Changed,
  refusals: ['NOT_YOUR_REQUEST', 'REQUEST_NOT_TAKEN', 'REQUEST_OVER'],
});

export const finishRequest = action({
  summary: 'Record that it is done, what was paid and by whom; the household is told',
  mayCall: byHelper,
  input: inHand.extend({
    payment: Payment,
    proofPictureId: z.uuid().optional(),
    code: HouseholdCode.optional(),
  }),
  output: Changed,
  refusals: ['NOT_YOUR_REQUEST', 'REQUEST_NOT_TAKEN', 'REQUEST_OVER', ...codeRefusals],
});

export const failRequest = action({
  summary: 'Record that it could not be done and why; the household is told',
  mayCall: byHelper,
  input: inHand.extend({ reason: z.string().trim().min(1, '请写明原因').max(200, '最多 200 个字') }),
  output: Changed,
  refusals: ['NOT_YOUR_REQUEST', 'REQUEST_NOT_TAKEN', 'REQUEST_OVER'],
});
