import * as z from 'zod';
import { Priority } from './catalogue';
import { Moment } from './shapes';

/**
 * What the planner is asked (docs/decisions/0046). A field that it does not know is an error: a misspelt limit that is
 * ignored for weeks is worse than a plan that is not made (anchor D3). Grams, pieces, cold boxes, floors.
 */
const Load = { grams: z.int().min(0), pieces: z.int().min(0), coldBoxes: z.int().min(0) };

/** What somebody can carry at once; null: no limit. */
export const PlannerLimits = z.strictObject({
  grams: z.int().min(0).nullable(),
  pieces: z.int().min(0).nullable(),
  coldBoxes: z.int().min(0).nullable(),
});
export type PlannerLimits = z.infer<typeof PlannerLimits>;

/** What waits for one door and is carried as one. */
export const PlannerParcel = z.strictObject({
  id: z.string().min(1),
  doorId: z.string().min(1),
  ...Load,
  priority: Priority,
  waitingSince: Moment,
});
export type PlannerParcel = z.infer<typeof PlannerParcel>;

export const PlannerDoor = z.strictObject({
  id: z.string().min(1),
  entranceId: z.string().min(1),
  floor: z.int(),
});
export type PlannerDoor = z.infer<typeof PlannerDoor>;

/** `position`: in the order in which people walk past the entrances. */
export const PlannerEntrance = z.strictObject({
  id: z.string().min(1),
  buildingId: z.string().min(1),
  position: z.int(),
});
export type PlannerEntrance = z.infer<typeof PlannerEntrance>;

/** Somebody who is there: what they can carry, the buildings they went to before, the floors they climbed today. */
export const PlannerVolunteer = z.strictObject({
  id: z.string().min(1),
  limits: PlannerLimits,
  knows: z.array(z.string().min(1)),
  climbed: z.int().min(0),
});
export type PlannerVolunteer = z.infer<typeof PlannerVolunteer>;

/** A run that is there: one that has departed is fixed, one that is accepted keeps its volunteer. */
export const PlannerRun = z.strictObject({
  id: z.string().min(1),
  state: z.enum(['open', 'accepted', 'departed']),
  volunteerId: z.string().min(1).nullable(),
  limits: PlannerLimits,
  parcels: z.array(PlannerParcel),
});
export type PlannerRun = z.infer<typeof PlannerRun>;

export const PlannerInput = z.strictObject({
  entrances: z.array(PlannerEntrance),
  doors: z.array(PlannerDoor),
  parcels: z.array(PlannerParcel),
  volunteers: z.array(PlannerVolunteer),
  runs: z.array(PlannerRun),
});
export type PlannerInput = z.infer<typeof PlannerInput>;
