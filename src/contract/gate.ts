import * as z from 'zod';
import { codeRefusals, HouseholdCode } from './codes';
import { byHelper, onRun } from './dispatch';
import { named } from './named';
import { action, query } from './procedure';
import { Id, inCommunity, Moment, page, paged, Quantity } from './shapes';

/** 药 / 生鲜 / 其他. */
export const GateKind = z.enum(['medicine', 'fresh', 'other']);
export type GateKind = z.infer<typeof GateKind>;

/** At the gate / on a run / not there when a shift was handed over. What was delivered or fetched is on no list. */
export const GateState = z.enum(['waiting', 'onRun', 'missing']);
export type GateState = z.infer<typeof GateState>;

/** What a courier has left at the gate for a household. */
export const GateParcel = z.object({
  id: z.uuid(),
  householdId: z.uuid(),
  placeLabel: z.string(),
  kind: GateKind,
  liesAt: z.string(),
  state: GateState,
  registeredAt: Moment,
  registeredByName: z.string().nullable(),
  /** '第 3 趟' while a run has it. */
  runLabel: z.string().nullable(),
  missingSince: Moment.nullable(),
});
export type GateParcel = z.infer<typeof GateParcel>;

const ofParcel = inCommunity.extend({ parcelId: named('快递', Id) });

export const findGateDoors = query({
  summary:
    "Whose parcel it is by what stands on it, '502', '1-502', '10-1-502': the first 30 doors, without names",
  mayCall: byHelper,
  input: inCommunity.extend({
    text: named('房号', z.string().trim().min(1, '请输入房号').max(30, '最多 30 个字')),
  }),
  output: z.object({ rows: z.array(z.object({ householdId: z.uuid(), placeLabel: z.string() })).max(30) }),
  refusals: [],
});

export const addGateParcel = action({
  summary: 'Register what a courier has left at the gate; the household is told once',
  mayCall: byHelper,
  input: inCommunity.extend({
    householdId: Id,
    kind: named('哪一种', GateKind),
    liesAt: named('放在哪里', z.string().trim().min(1, '请写放在哪里').max(30, '最多 30 个字')),
  }),
  output: z.object({ parcelId: z.uuid() }),
  refusals: [],
});

export const listGateParcels = query({
  summary: 'What lies at the gate: medicine first, then what has waited longest',
  mayCall: byHelper,
  input: inCommunity.extend(page),
  output: paged(GateParcel),
  refusals: [],
});

export const takeGateParcels = action({
  summary: 'Put parcels from the gate on a run: by its volunteer, or by staff',
  mayCall: byHelper,
  input: onRun.extend({
    parcelIds: named('快递', z.array(Id).min(1, '请至少选一件').max(50, '一次最多选 50 件')),
  }),
  output: z.object({ households: z.int(), parcels: Quantity }),
  refusals: ['NOT_YOUR_RUN', 'RUN_FINISHED', 'PARCEL_GONE'],
});

export const fetchGateParcel = action({
  summary: 'A household, or a neighbour with its code, has fetched a parcel at the gate',
  mayCall: byHelper,
  input: ofParcel.extend({
    code: HouseholdCode.optional(),
    byNeighbour: named('是不是邻居代取', z.boolean()).default(false),
  }),
  output: z.object({ parcelId: z.uuid(), fetchedAt: Moment }),
  refusals: ['PARCEL_GONE', 'NEIGHBOUR_NEEDS_CODE', ...codeRefusals],
});

export const findGateParcel = action({
  summary: 'A parcel that was missing when a shift was handed over is there again',
  mayCall: byHelper,
  input: ofParcel,
  output: z.object({ parcelId: z.uuid() }),
  refusals: ['PARCEL_GONE'],
});

export const handOverGate = action({
  summary:
    'One shift at the gate hands over to the next: what was counted, what is not found, what lies there and is on no list',
  mayCall: byHelper,
  input: inCommunity.extend({
    counted: named('数到几件', z.int().min(0).max(10_000)),
    missingIds: named('没找到的', z.array(Id).max(200, '一次最多 200 件')),
    extra: named('多出几件', z.int().min(0).max(1_000)),
  }),
  output: z.object({ shiftId: z.uuid(), listed: Quantity, counted: Quantity, missing: Quantity }),
  refusals: ['COUNT_DIFFERS', 'PARCEL_GONE'],
});

/** One hand-over between shifts: differences are named. */
export const GateShift = z.object({
  id: z.uuid(),
  handedAt: Moment,
  handedByName: z.string().nullable(),
  /** Who asks has handed over: somebody else is to take over. */
  isOwn: z.boolean(),
  /** Who has taken over, and when; null: nobody yet. */
  takenAt: Moment.nullable(),
  takenByName: z.string().nullable(),
  listed: Quantity,
  counted: Quantity,
  extra: Quantity,
  /** '10号楼 1单元 502 药' of each parcel that was not found. */
  missing: z.array(z.string()).max(200),
});
export type GateShift = z.infer<typeof GateShift>;

export const takeOverGate = action({
  summary:
    'Say that one has taken the gate over as it was handed over: once, by somebody else than who handed over, and the newest only',
  mayCall: byHelper,
  input: inCommunity.extend({ shiftId: named('哪一次交班', Id) }),
  output: z.object({ shiftId: z.uuid(), takenAt: Moment }),
  refusals: ['SHIFT_TAKEN', 'OWN_SHIFT', 'SHIFT_OVER'],
});

export const listGateShifts = query({
  summary: 'Hand-overs at the gate, newest first',
  mayCall: byHelper,
  input: inCommunity.extend(page),
  output: paged(GateShift),
  refusals: [],
});
