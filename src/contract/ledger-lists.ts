import * as z from 'zod';
import { MoneyWay } from './ledger';
import { named } from './named';
import { action, held, query } from './procedure';
import { atEntrance, atHousehold, Fen, inCommunity, Moment, page, paged, Quantity } from './shapes';

const byStaff = held('community', ['staff']);

/** What one cash count said. */
export const CashCount = z.object({
  entryId: z.uuid(),
  countedAt: Moment,
  countedFen: Fen,
  /** Counted less what the book said; 0 when both agree. */
  differenceFen: z.int(),
  reason: z.string().nullable(),
  byName: z.string().nullable(),
});
export type CashCount = z.infer<typeof CashCount>;

export const getMoney = query({
  summary: 'The money of a community at a look: what households owe and have to their good, what is where',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({
    owedFen: Fen,
    owingHouseholds: Quantity,
    creditFen: Fen,
    paidTodayFen: Fen,
    cashBoxFen: z.int(),
    lastCount: CashCount.nullable(),
    /** Money of the community with people, and what people are owed. */
    heldFen: Fen,
    owedToPeopleFen: Fen,
    owedToSuppliersFen: z.int(),
    openAdvances: Quantity,
    waitingWriteOffs: Quantity,
    /** Money was booked here once, whatever it comes to now. */
    hasEntries: z.boolean(),
  }),
  refusals: [],
});

export const BuildingMoney = z.object({
  buildingId: z.uuid(),
  buildingName: z.string(),
  chargedFen: z.int(),
  paidFen: z.int(),
  owedFen: Fen,
  creditFen: Fen,
  owingHouseholds: Quantity,
});
export type BuildingMoney = z.infer<typeof BuildingMoney>;

export const listBuildingMoney = query({
  summary: 'Owed and paid per building (a community has at most 300)',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({ rows: z.array(BuildingMoney).max(300) }),
  refusals: [],
});

/** A household with what it owes or has to its good. */
export const HouseholdMoney = z.object({
  householdId: z.uuid(),
  placeLabel: z.string(),
  /** It has moved out and is still in the books. */
  hasEnded: z.boolean(),
  openFen: Fen,
  creditFen: Fen,
});
export type HouseholdMoney = z.infer<typeof HouseholdMoney>;

export const listHouseholdMoney = query({
  summary:
    'Households that owe or have something to their good, of the community or of one building, in door order',
  mayCall: byStaff,
  input: inCommunity.extend({ onlyBuildingId: named('楼栋', z.uuid()).optional(), ...page }),
  output: paged(HouseholdMoney),
  refusals: [],
});

export const listEntranceMoney = query({
  summary: 'The same of one entrance, for whoever collects there (an entrance has at most 1,000 households)',
  mayCall: held('entrance', ['captain', 'staff']),
  input: atEntrance,
  output: z.object({ rows: z.array(HouseholdMoney).max(1_000) }),
  refusals: [],
});

export const getHouseholdMoney = query({
  summary: 'What a household owes, and how many of its orders are charged: for whoever is to collect it',
  mayCall: held('household', ['captain', 'staff']),
  input: atHousehold,
  output: HouseholdMoney,
  refusals: [],
});

/** A person with the community's money, or whom the community owes. */
export const PersonMoney = z.object({
  accountId: z.uuid(),
  /** Null: somebody who has left for good. */
  name: z.string().nullable(),
  heldFen: Fen,
  owedFen: Fen,
});
export type PersonMoney = z.infer<typeof PersonMoney>;

export const listPeopleMoney = query({
  summary: 'Who holds money of the community, and whom it owes',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({ rows: z.array(PersonMoney).max(1_000) }),
  refusals: [],
});

/** Who may collect or advance: people with a role in the community, also below it. */
export const Collector = z.object({ accountId: z.uuid(), name: z.string(), isMe: z.boolean() });
export type Collector = z.infer<typeof Collector>;

export const listCollectors = query({
  summary: 'Who may hold money of the community: its staff, captains and volunteers',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({ rows: z.array(Collector).max(1_000) }),
  refusals: [],
});

export const SupplierMoney = z.object({
  supplierId: z.uuid(),
  name: z.string(),
  billedFen: z.int(),
  paidFen: z.int(),
  owedFen: z.int(),
});
export type SupplierMoney = z.infer<typeof SupplierMoney>;

export const listSupplierMoney = query({
  summary: 'What each supplier has delivered, was paid and is owed',
  mayCall: byStaff,
  input: inCommunity,
  output: z.object({ rows: z.array(SupplierMoney).max(1_000) }),
  refusals: [],
});

export const Advance = z.object({
  entryId: z.uuid(),
  accountId: z.uuid(),
  name: z.string().nullable(),
  supplier: z.string(),
  waveClosesAt: Moment,
  paidAt: Moment,
  way: MoneyWay.nullable(),
  amountFen: Fen,
  /** It counts: the goods came. */
  postedFen: Fen,
  /** What the supplier owes that person: the goods did not come. */
  toReturnFen: Fen,
  returnedFen: Fen,
  /** In which parts it was given back, oldest first; a part that was put right is none. */
  returns: z.array(z.object({ entryId: z.uuid(), amountFen: Fen, paidAt: Moment })).max(100),
  /** Whether the goods come is not known yet. */
  pendingFen: Fen,
});
export type Advance = z.infer<typeof Advance>;

export const listAdvances = query({
  summary: 'Advances that are open: what is pending or to be given back by a supplier, oldest first',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(Advance),
  refusals: [],
});

/** What somebody bought for several households, as it was shared out; one that was shared out anew says why. */
export const Shopping = z.object({
  entryId: z.uuid(),
  accountId: z.uuid(),
  /** Who paid; null: somebody who has left for good. */
  name: z.string().nullable(),
  /** What was bought, and of one that came in the place of another when that was. */
  what: z.string(),
  paidAt: Moment,
  amountFen: Fen,
  byName: z.string().nullable(),
  parts: z.array(z.object({ householdId: z.uuid(), placeLabel: z.string(), partFen: Fen })).max(200),
  /** It stands in the place of another. */
  isAgain: z.boolean(),
  /** It was taken back, or shared out anew: when, by whom and why; null while it stands. */
  over: z
    .object({ at: Moment, byName: z.string().nullable(), why: z.string(), isAgain: z.boolean() })
    .nullable(),
});
export type Shopping = z.infer<typeof Shopping>;

export const listShopping = query({
  summary:
    'What was bought for households and how it was shared out, newest first, with what was changed and why',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(Shopping),
  refusals: [],
});

export const WaitingWriteOff = z.object({
  entryId: z.uuid(),
  householdId: z.uuid(),
  placeLabel: z.string(),
  amountFen: Fen,
  reason: z.string(),
  askedAt: Moment,
  byName: z.string(),
  isMine: z.boolean(),
});
export type WaitingWriteOff = z.infer<typeof WaitingWriteOff>;

export const listWriteOffs = query({
  summary: 'Write-offs above 1 yuan that wait for a second person, oldest first',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(WaitingWriteOff),
  refusals: [],
});

export const listCashCounts = query({
  summary: 'Cash counts, newest first',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(CashCount),
  refusals: [],
});

/** What keeps the charges of a wave from being its bills. */
export const WaveGapKind = z.enum(['inHand', 'refused', 'refunded', 'ofNobody', 'notBooked']);
export type WaveGapKind = z.infer<typeof WaveGapKind>;

export const WaveGap = z.object({
  kind: WaveGapKind,
  /** Null: of no household. */
  placeLabel: z.string().nullable(),
  householdId: z.uuid().nullable(),
  product: z.string(),
  measure: z.string(),
  pieces: z.int(),
  /** Billed and not charged; minus: charged and not billed. */
  amountFen: z.int(),
});
export type WaveGap = z.infer<typeof WaveGap>;

export const WaveCheck = z.object({
  waveId: z.uuid(),
  closesAt: Moment,
  chargedFen: z.int(),
  billedFen: z.int(),
  /** billed − charged. */
  gapFen: z.int(),
});
export type WaveCheck = z.infer<typeof WaveCheck>;

export const listWaveChecks = query({
  summary: 'Closed waves, newest first, with what was charged and billed',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(WaveCheck),
  refusals: [],
});

export const checkWave = query({
  summary: 'Charges against bills of one wave; what is not zero by name, door and product',
  mayCall: byStaff,
  input: inCommunity.extend({ waveId: z.uuid(), ...page }),
  output: paged(WaveGap).extend({ check: WaveCheck, namedFen: z.int() }),
  refusals: [],
});

const Link = z.object({ path: z.string(), expiresAt: Moment });

export const exportMoney = action({
  summary: 'A link, good for ten minutes, to the money page as an Excel workbook (over HTTP only)',
  mayCall: byStaff,
  input: inCommunity,
  output: Link,
  refusals: [],
  secretAnswer: true,
});

export const exportStatement = action({
  summary: "A link, good for ten minutes, to a household's statement as an Excel workbook (over HTTP only)",
  mayCall: held('household', ['resident', 'familyProxy', 'staff']),
  input: atHousehold,
  output: Link,
  refusals: [],
  secretAnswer: true,
  takesEnded: true,
});
