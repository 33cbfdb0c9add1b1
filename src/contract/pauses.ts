import * as z from 'zod';
import { named } from './named';
import { action, held, query } from './procedure';
import { atHousehold, Id, inCommunity, Moment } from './shapes';

/** Why nobody need knock just now. */
export const PauseReason = z.enum(['away', 'hospital', 'quarantine', 'buildingClosed', 'other']);
export type PauseReason = z.infer<typeof PauseReason>;

export const Pause = z.object({
  id: z.uuid(),
  householdId: z.uuid().nullable(),
  buildingId: z.uuid().nullable(),
  placeLabel: z.string(),
  reason: PauseReason,
  /** The last day of it, null when nobody knows. */
  untilOn: z.iso.date().nullable(),
  note: z.string().nullable(),
  beganAt: Moment,
  byName: z.string(),
});
export type Pause = z.infer<typeof Pause>;

const pauseOf = {
  reason: named('暂停的原因', PauseReason),
  untilOn: named('到哪天', z.iso.date().nullable()),
  note: z.string().trim().max(100, '备注最多 100 个字').optional(),
};

export const pauseHousehold = action({
  summary:
    'Say that nobody need knock at a household just now; pauses of different reasons stand beside each other',
  mayCall: held('household', ['captain', 'staff']),
  input: atHousehold.extend(pauseOf),
  output: z.object({ pauseId: z.uuid() }),
  refusals: ['TOO_MANY_PAUSES'],
});

export const pauseBuilding = action({
  summary: 'Say that nobody need knock in a building just now; the pauses of its households stay their own',
  mayCall: held('building', ['staff']),
  input: inCommunity.extend({ buildingId: Id, ...pauseOf }),
  output: z.object({ pauseId: z.uuid() }),
  refusals: ['TOO_MANY_PAUSES'],
});

export const listPauses = query({
  summary: 'The pauses of a household, its own and those of its building, that are not lifted (at most 20)',
  mayCall: held('household', ['captain', 'staff']),
  input: atHousehold,
  output: z.object({ rows: z.array(Pause).max(20) }),
  refusals: [],
});

export const listBuildingPauses = query({
  summary: 'The pauses of whole buildings that are not lifted, in walking order (at most 300)',
  mayCall: held('community', ['staff']),
  input: inCommunity,
  output: z.object({ rows: z.array(Pause).max(300) }),
  refusals: [],
});

export const liftPause = action({
  summary: 'Lift one pause of a household; others stand',
  mayCall: held('household', ['captain', 'staff']),
  input: atHousehold.extend({ pauseId: Id }),
  output: z.object({ pauseId: z.uuid() }),
  refusals: ['PAUSE_NOT_YOURS'],
});

export const liftBuildingPause = action({
  summary: 'Lift one pause of a building; those of its households stand',
  mayCall: held('building', ['staff']),
  input: inCommunity.extend({ buildingId: Id, pauseId: Id }),
  output: z.object({ pauseId: z.uuid() }),
  refusals: [],
});
