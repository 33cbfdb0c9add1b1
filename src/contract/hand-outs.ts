import * as z from 'zod';
import { KnockOutcome, KnockWay, SettledAs } from './campaigns';
import { RunKind, RunState } from './dispatch';
import { named } from './named';
import { action, held, query } from './procedure';
import { atHousehold, Id, inCommunity, Moment } from './shapes';

const byStaff = held('community', ['staff']);
const atStation = ['staff', 'volunteer'] as const;
const inHandOut = inCommunity.extend({ campaignId: Id });
/** Given although there are no more by what was counted: whoever sees more of them has said so. */
const beyond = z.boolean().default(false);

/** A run that carries shares of a hand-out, or could. */
export const HandOutRun = z.object({
  runId: z.uuid(),
  label: z.string(),
  kind: RunKind,
  state: RunState,
  createdAt: Moment,
  /** 户 of the run that have no share of this hand-out yet and would get one by it. */
  toCarry: z.int(),
  /** 户 whose share it has, and those of them to whom it was given. */
  carried: z.int(),
  given: z.int(),
  mayAttach: z.boolean(),
  mayDetach: z.boolean(),
});
export type HandOutRun = z.infer<typeof HandOutRun>;

export const listHandOutRuns = query({
  summary:
    'The runs that carry shares of a hand-out, and those of the last days that could, the newest first (at most 50)',
  mayCall: byStaff,
  input: inHandOut,
  output: z.object({ rows: z.array(HandOutRun).max(50) }),
  refusals: ['NOT_A_HAND_OUT'],
});

export const attachRun = action({
  summary:
    'Let a run that has not left carry the shares of its households: their cells close by what becomes of its doors, and by nothing else until then',
  mayCall: byStaff,
  input: inHandOut.extend({ runId: Id, beyond }),
  output: z.object({
    runId: z.uuid(),
    carried: z.int(),
    /** 户 of the run for whom nothing is to be loaded: they have their share, or another run does. */
    already: z.int(),
  }),
  refusals: [
    'NOT_A_HAND_OUT',
    'CAMPAIGN_CLOSED',
    'RUN_TOO_LATE_FOR_SHARES',
    'NOTHING_TO_CARRY',
    'NOTHING_LEFT',
  ],
});

export const detachRun = action({
  summary: 'Take the shares off a run that has not left: its households fetch theirs, or get it another way',
  mayCall: byStaff,
  input: inHandOut.extend({ runId: Id }),
  output: z.object({ runId: z.uuid(), households: z.int() }),
  refusals: ['NOT_A_HAND_OUT', 'RUN_TOO_LATE_FOR_SHARES'],
});

export const listHandOuts = query({
  summary: 'The hand-outs that are not closed, for whoever stands at the station, newest first (at most 20)',
  mayCall: held('community', atStation),
  input: inCommunity,
  output: z.object({
    rows: z
      .array(
        z.object({
          campaignId: z.uuid(),
          title: z.string(),
          deadlineAt: Moment,
          cells: z.int(),
          open: z.int(),
        }),
      )
      .max(20),
  }),
  refusals: [],
});

/** A door at the station: no name, only whether there is a share for it. */
export const PickUpDoor = z.object({
  householdId: z.uuid(),
  placeLabel: z.string(),
  isClosed: z.boolean(),
  outcome: KnockOutcome.nullable(),
  way: KnockWay.nullable(),
  settledAs: SettledAs.nullable(),
  closedAt: Moment.nullable(),
  /** A run has its share. */
  isOnRun: z.boolean(),
});
export type PickUpDoor = z.infer<typeof PickUpDoor>;

export const findPickUpDoors = query({
  summary:
    "The doors of a hand-out by what somebody says at the station, '502', '1-502', '10-1-502': the first 30, without names",
  mayCall: held('community', atStation),
  input: inHandOut.extend({
    text: named('房号', z.string().trim().min(1, '请输入房号').max(30, '最多 30 个字')),
  }),
  output: z.object({ rows: z.array(PickUpDoor).max(30) }),
  refusals: ['NOT_A_HAND_OUT'],
});

export const recordPickUp = action({
  summary: 'A household has fetched its share at the station; once, whoever hands it out and however',
  mayCall: held('household', atStation),
  input: atHousehold.extend({ campaignId: Id, beyond }),
  output: z.object({ householdId: z.uuid() }),
  refusals: [
    'NOT_A_HAND_OUT',
    'CAMPAIGN_CLOSED',
    'NOT_IN_ROUND',
    'ROUND_OVER',
    'ALREADY_RECEIVED',
    'SHARE_ON_RUN',
    'SHARE_GIVEN_AWAY',
    'NOTHING_LEFT',
  ],
});
