import * as z from 'zod';
import { byHelper, byStaff, byVolunteer, onRun, Piece } from './dispatch';
import { named } from './named';
import { action, query } from './procedure';
import { CarryLimits } from './carry-limits';
import { GivenMoment, Id, inCommunity, Moment, page, paged } from './shapes';

/** 没人应门 / 房号不对 / 没来得及送 / 没有来取: why goods have come back to the station. */
export const BackReason = z.enum(['noAnswer', 'wrongRoom', 'notReached', 'notFetched']);
export type BackReason = z.infer<typeof BackReason>;

/** Goods of one household that a run has brought back and that wait for the next one. */
export const BroughtBack = z.object({
  id: z.uuid(),
  householdId: z.uuid(),
  entranceId: z.uuid(),
  buildingNo: z.string(),
  entranceNo: z.string(),
  roomNo: z.string(),
  reason: BackReason,
  note: z.string().nullable(),
  runId: z.uuid(),
  runLabel: z.string(),
  volunteerName: z.string().nullable(),
  since: Moment,
  pieces: z.array(Piece),
});
export type BroughtBack = z.infer<typeof BroughtBack>;

export const Volunteer = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Runs that this person has taken and not finished. */
  runsInHand: z.int(),
  /** What this person can carry at once, as staff have written it down; absent: nobody has. */
  limits: CarryLimits.optional(),
});
export type Volunteer = z.infer<typeof Volunteer>;

export const releaseRun = action({
  summary: 'Give a run back before leaving with it: it is open to be taken again',
  mayCall: byVolunteer,
  input: onRun,
  output: z.object({ runId: z.uuid() }),
  refusals: ['NOT_YOUR_RUN', 'RUN_DEPARTED'],
});

export const listVolunteers = query({
  summary: 'The volunteers of the community by name, to whom a run may be assigned',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(Volunteer),
  refusals: [],
});

export const setVolunteerLimits = action({
  summary: 'Write down what a volunteer can carry at once, for the planner; null: a hand cart, as of anybody',
  mayCall: byStaff,
  input: inCommunity.extend({ volunteerId: Id, limits: named('能拿多少', CarryLimits.nullable()) }),
  output: z.object({ volunteerId: z.uuid() }),
  refusals: ['NOT_A_VOLUNTEER'],
});

export const assignRun = action({
  summary: 'Give a run to a volunteer; after it has departed too, when its volunteer has dropped out',
  mayCall: byStaff,
  input: onRun.extend({
    volunteerId: Id,
    /** Who had the run when it was decided, null when nobody: a change meanwhile is not overwritten. */
    heldBy: Id.nullable(),
  }),
  output: z.object({ runId: z.uuid(), volunteerId: z.uuid() }),
  refusals: ['NOT_A_VOLUNTEER', 'RUN_CHANGED_MEANWHILE', 'RUN_FINISHED'],
});

export const takeBackRun = action({
  summary: 'Take a run back from its volunteer before it departs: it is open to be taken again',
  mayCall: byStaff,
  input: onRun.extend({ heldBy: Id.nullable() }),
  output: z.object({ runId: z.uuid() }),
  refusals: ['RUN_CHANGED_MEANWHILE', 'RUN_DEPARTED'],
});

export const announceEntrance = action({
  summary:
    'Entering this building: households of the run there without an outcome are told once, if it is not too late',
  mayCall: byVolunteer,
  input: onRun.extend({ entranceId: z.uuid(), happenedAt: GivenMoment }),
  /** 0 when everybody was told before, has an outcome, or the word came more than ten minutes late. */
  output: z.object({ runId: z.uuid(), entranceId: z.uuid(), toldHouseholds: z.int() }),
  refusals: ['NOT_YOUR_RUN', 'RUN_NOT_DEPARTED', 'FETCHED_OR_REFUSED'],
});

export const confirmRest = action({
  summary: 'Record one outcome for all doors of an entrance that have none yet, except those listed',
  mayCall: byVolunteer,
  input: onRun.extend({
    entranceId: z.uuid(),
    outcome: z.enum(['handedOver', 'leftAtDoor']),
    exceptDropOffIds: z.array(Id).max(400, '一次最多除去 400 户'),
    happenedAt: GivenMoment,
  }),
  output: z.object({ runId: z.uuid(), entranceId: z.uuid(), households: z.int(), confirmedAt: Moment }),
  refusals: ['NOT_YOUR_RUN', 'RUN_NOT_DEPARTED', 'RUN_FINISHED', 'FETCHED_OR_REFUSED'],
});

export const undoDropOff = action({
  summary:
    'Take back what was recorded at these doors within the last minute, all or none; nobody was told yet',
  mayCall: byHelper,
  input: inCommunity.extend({
    dropOffIds: z.array(Id).min(1, '请至少选一户').max(400, '一次最多撤销 400 户'),
  }),
  output: z.object({ households: z.int() }),
  refusals: [
    'NOT_YOUR_RUN',
    'RUN_FINISHED',
    'UNDO_TOO_LATE',
    'UNDO_OF_OTHER',
    'UNDO_AFTER_RECEIPT',
    'UNDO_AFTER_LOADING',
  ],
});

export const listBroughtBack = query({
  summary:
    'What runs have brought back and no later run has taken, longest first: what, why, and from which run',
  mayCall: byStaff,
  input: inCommunity.extend(page),
  output: paged(BroughtBack),
  refusals: [],
});
